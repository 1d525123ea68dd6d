# SPDX-License-Identifier: EUPL-1.2
"""Unsaved work: it comes back after a crash, and nothing stays behind when it is saved or discarded."""
import json
import os
import re
import shutil

from harness import DATA, main, NOT_SAVED, wait, WORK

EXAMPLE = os.path.join(os.environ['CODIO_TEST_PREFIX'], 'share', 'codio', 'examples', 'drones.codio')
DRAFTS = os.path.join(os.environ['XDG_DATA_HOME'], 'codio', 'drafts')
PICTURES = os.environ.get('CODIO_TEST_PICTURES')


def picture(app, name):
    if PICTURES:
        app.screenshot(os.path.join(PICTURES, name + '.png'))


def drafts():
    """The texts of all drafts that the index names."""
    try:
        with open(os.path.join(DRAFTS, 'index.json'), encoding='utf-8') as file:
            entries = json.load(file)['drafts']
    except FileNotFoundError:
        return []
    texts = []
    for entry in entries:
        with open(os.path.join(DRAFTS, entry['id'] + '.codio'), encoding='utf-8') as file:
            texts.append(json.load(file))
    return texts


def draft_files():
    return [name for name in os.listdir(DRAFTS) if name.endswith('.codio')] if os.path.isdir(DRAFTS) else []


def has_draft(ending):
    return any(text.get('title', '').endswith(ending) for text in drafts())


def copy_of_example(name):
    path = os.path.join(WORK, name)
    shutil.copy(EXAMPLE, path)
    return path


def type_in_title(app, text):
    app.key('alt+2')
    app.point('text', 'Project title')
    app.key('End')
    app.type(text)
    app.find('label', NOT_SAVED)


def title(app):
    app.key('alt+2')
    return app.text('text', 'Project title')


def rewrite(path, title_text):
    """Changes a file as another program would."""
    with open(path, encoding='utf-8') as file:
        profile = json.load(file)
    profile['title'] = title_text
    with open(path + '.new', 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    os.rename(path + '.new', path)


def discard(app):
    app.key('ctrl+w')
    app.click('button', 'Discard')
    assert app.process.wait(timeout=20) == 0
    assert draft_files() == [], 'a draft was left behind'


def test_killed(start):
    path = copy_of_example('killed.codio')
    before = open(path, 'rb').read()
    app = start(path)
    type_in_title(app, ' en meer')
    wait(lambda: has_draft(' en meer'), 'the draft is written')
    app.process.kill()
    app.process.wait()
    assert open(path, 'rb').read() == before, 'the file was changed'

    app = start()
    app.find('label', 'Restored unsaved work')
    app.find('label', NOT_SAVED)
    picture(app, 'restored')
    assert title(app).endswith(' en meer')
    app.key('ctrl+s')
    app.find('label', 'killed.codio')
    wait(lambda: draft_files() == [], 'saving removes the draft')
    with open(path, encoding='utf-8') as file:
        assert json.load(file)['title'].endswith(' en meer')
    app.quit()


def test_killed_while_typing(start):
    """A timer that typing cannot put off: the draft comes while the keys do."""
    path = copy_of_example('typing.codio')
    app = start(path)
    type_in_title(app, '.')

    def typed():
        app.type('x')
        return has_draft('x')
    wait(typed, 'a draft is written while one types')
    app.process.kill()
    app.process.wait()
    app = start(path)
    app.find('label', NOT_SAVED)
    assert title(app).endswith('x')
    discard(app)


def test_new_profile_is_restored(start):
    app = start()
    app.key('ctrl+n')
    type_in_title(app, 'Nieuw')
    wait(lambda: has_draft('Nieuw'), 'the draft is written')
    app.process.kill()
    app.process.wait()
    app = start()
    app.find('label', NOT_SAVED)
    assert title(app) == 'Nieuw'
    discard(app)
    app = start()
    app.find('button', 'New Value Profile')
    app.quit()


def test_changed_after_the_crash(start):
    path = copy_of_example('other.codio')
    app = start(path)
    type_in_title(app, ' van mij')
    wait(lambda: has_draft(' van mij'), 'the draft is written')
    app.process.kill()
    app.process.wait()
    rewrite(path, 'Van een ander')
    app = start()
    app.find('label', NOT_SAVED)
    app.find('label', 'Another program changed the file')
    discard(app)
    with open(path, encoding='utf-8') as file:
        assert json.load(file)['title'] == 'Van een ander'


def test_changed_on_disk(start):
    path = copy_of_example('disk.codio')
    app = start(path)
    app.find('button', re.compile('^Privacy, '))
    rewrite(path, 'Van een ander')
    app.find('label', 'Another program changed the file')
    picture(app, 'changed-banner')
    app.click('button', 'Choose…')
    app.find(None, 'File Changed')
    picture(app, 'changed-dialog')
    app.click('button', 'Reload')
    app.gone('label', 'Another program changed the file')
    wait(lambda: title(app) == 'Van een ander', 'it is read again')

    # A dialog that shows what is dropped goes with it.
    rewrite(path, 'Van een ander')
    app.find('label', 'Another program changed the file')
    app.key('alt+7')
    app.click('button', 'New Action…')
    app.focus_is('Action')
    app.type('Typed')
    app.key('ctrl+s')
    app.click('button', 'Reload')
    app.gone('text', 'Action')
    app.gone('label', 'Another program changed the file')
    app.key('alt+2')

    # Own saves are no change by another.
    type_in_title(app, ' 2')
    app.key('ctrl+s')
    app.gone('label', NOT_SAVED)
    assert not app.all('label', 'Another program changed the file')

    # Saving asks before it replaces what another wrote.
    type_in_title(app, ' 3')
    rewrite(path, 'Nog iemand')
    app.find('label', 'Another program changed the file')
    app.key('ctrl+s')
    app.find(None, 'File Changed')
    app.key('Escape')
    app.gone(None, 'File Changed')
    with open(path, encoding='utf-8') as file:
        assert json.load(file)['title'] == 'Nog iemand'
    app.key('ctrl+s')
    app.click('button', 'Keep Mine')
    app.gone('label', NOT_SAVED)
    with open(path, encoding='utf-8') as file:
        assert json.load(file)['title'] == 'Van een ander 2 3'
    app.quit()


def test_removed_on_disk(start):
    path = copy_of_example('removed.codio')
    app = start(path)
    type_in_title(app, ' 2')
    os.unlink(path)
    app.find('label', 'The file was removed')
    picture(app, 'removed-banner')
    app.key('ctrl+s')
    app.find(None, 'Save Again?')
    picture(app, 'removed-dialog')
    app.click('button', 'Save Again')
    app.gone('label', NOT_SAVED)
    app.gone('label', 'The file was removed')
    assert os.path.exists(path)
    app.quit()


def test_drafts_cannot_be_written(start):
    """A file is where the folder should be: the window says so, and again nothing when it works."""
    os.makedirs(os.path.dirname(DRAFTS), exist_ok=True)
    with open(DRAFTS, 'w'):
        pass
    app = start(copy_of_example('unsafe.codio'))
    type_in_title(app, ' 2')
    app.find('label', re.compile('^Your work cannot be kept safe: '))
    picture(app, 'unsafe-banner')
    os.unlink(DRAFTS)
    app.gone('label', re.compile('^Your work cannot be kept safe: '))
    wait(lambda: has_draft(' 2'), 'it is tried again')
    discard(app)


def test_orphan_is_listed(start):
    os.makedirs(DRAFTS, exist_ok=True)
    orphan = os.path.join(DRAFTS, '0f8fad5b-d9cb-469f-a165-70867728950e.codio')
    shutil.copy(EXAMPLE, orphan)
    app = start()
    app.find(None, 'Recovered Work')
    picture(app, 'orphan')
    app.click('button', 'Delete')
    app.find(None, 'Delete Recovered Work?')
    app.key('Escape')
    app.gone(None, 'Delete Recovered Work?')
    assert os.path.exists(orphan)
    app.find('list item', re.compile('^Drones'))
    app.point('list item', re.compile('^Drones'))
    app.find('label', NOT_SAVED)
    wait(lambda: has_draft('bouwinspecties'), 'the index names it')
    discard(app)


def test_salvage(start):
    path = os.path.join(DATA, 'invalid', 'judgement-boolean.codio')
    app = start(path)
    app.find(None, 'Cannot Open File')
    app.find('label', re.compile(r'“judgement-boolean.codio”: Values › Privacy › Judgement: this must be a text\.\n\n'
                                 r'The file was not changed\.$'))
    picture(app, 'salvage-error')
    app.click('button', 'Open What Can Be Read')
    app.find(None, 'What Is Missing')
    left_out = 'Values › Privacy › Judgement: this must be a text'
    app.find('label', left_out)
    picture(app, 'salvage-list')
    app.key('Escape')
    app.gone('label', left_out)
    app.find('label', NOT_SAVED)
    app.find('label', '1 part of the file could not be read')
    picture(app, 'salvage-banner')
    app.click('button', 'Show What Is Missing')
    app.find('label', left_out)
    app.key('Escape')
    app.gone('label', left_out)
    assert title(app) == 'Proef'

    # The list comes back with the work after a crash.
    wait(lambda: has_draft('Proef'), 'the draft is written')
    app.process.kill()
    app.process.wait()
    app = start()
    app.find('label', NOT_SAVED)
    app.find('label', '1 part of the file could not be read')
    app.click('button', 'Show What Is Missing')
    app.find('label', left_out)
    app.key('Escape')
    app.gone('label', left_out)
    discard(app)


main()
