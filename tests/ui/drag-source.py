# SPDX-License-Identifier: EUPL-1.2
"""drag-source.py FILE... - a window from which files can be dragged once, as from a file manager

It says when the pointer has entered it, when a drag has begun, and when something accepts the files.
"""
import sys

import gi

gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, Gio, GObject, Gtk  # noqa: E402


def say(word):
    print(word, flush=True)


def prepare(source, x, y):
    files = Gdk.FileList.new_from_list([Gio.File.new_for_path(path) for path in sys.argv[1:]])
    return Gdk.ContentProvider.new_for_value(GObject.Value(Gdk.FileList, files))


def begin(source, drag):
    say('begun')
    drag.connect('notify::selected-action', lambda *_: drag.get_selected_action() and say('accepted'))


def activate(app):
    motion = Gtk.EventControllerMotion()
    motion.connect('enter', lambda *_: say('entered'))
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    source.connect('prepare', prepare)
    source.connect('drag-begin', begin)
    source.connect('drag-end', lambda *_: app.quit())
    label = Gtk.Label(label='Drag me')
    label.add_controller(motion)
    label.add_controller(source)
    Gtk.ApplicationWindow(application=app, title='Drag Source', child=label, default_width=200, default_height=150).present()


application = Gtk.Application()
application.connect('activate', activate)
application.run([])
