# SPDX-License-Identifier: EUPL-1.2
"""A program on the accessibility bus, of which much is asked at once and not one after the other: there are many
thousands of questions, and the library that screen readers use waits for each answer."""
from gi.repository import Gio, GLib

ROOT = '/org/a11y/atspi/accessible/root'
REGISTRY = 'org.a11y.atspi.Registry'
ACCESSIBLE = 'org.a11y.atspi.Accessible'
PATIENCE = 60000  # ms; on a busy machine
GONE = (Gio.DBusError.UNKNOWN_METHOD, Gio.DBusError.UNKNOWN_OBJECT, Gio.DBusError.UNKNOWN_INTERFACE)


class Bus:
    def __init__(self, pid):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                     Gio.DBusCallFlags.NONE, -1, None).unpack()
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        programs = self._ask([(REGISTRY, ROOT, ACCESSIBLE, 'GetChildren', None)])[0][0]
        owners = self._ask([('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                             GLib.Variant('(s)', (name,))) for name, _ in programs])
        self.name, = {name for (name, _), owner in zip(programs, owners) if owner == (pid,)}

    def _ask(self, questions):
        """The answers; that of what is not there any more is None."""
        answers, errors, left = [None] * len(questions), [], len(questions)

        def answered(connection, result, i):
            nonlocal left
            left -= 1
            try:
                answers[i] = connection.call_finish(result).unpack()
            except GLib.Error as error:
                if not any(error.matches(Gio.dbus_error_quark(), gone) for gone in GONE):
                    errors.append(error)
        for i, (name, path, interface, method, arguments) in enumerate(questions):
            self.connection.call(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE, None,
                                 answered, i)
        while left > 0:
            GLib.MainContext.default().iteration(True)
        if errors:
            raise errors[0]
        return answers

    def ask(self, paths, method):
        return self._ask([(self.name, path, ACCESSIBLE, method, None) for path in paths])

    def get(self, paths, which):
        """A property, such as Name."""
        arguments = GLib.Variant('(ss)', (ACCESSIBLE, which))
        answers = self._ask([(self.name, path, 'org.freedesktop.DBus.Properties', 'Get', arguments) for path in paths])
        return [answer and answer[0] for answer in answers]

    def children(self, paths):
        """The paths of what is in each."""
        return [[path for _, path in (answer or ((),))[0]] for answer in self.ask(paths, 'GetChildren')]

    def count_objects(self):
        """How many objects the program keeps for those who ask, be they in a window or not."""
        answer, = self._ask([(self.name, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems', None)])
        return len(answer[0])

    def close(self):
        if not self.connection.is_closed():
            self.connection.close_sync()
