# SPDX-License-Identifier: EUPL-1.2
"""A profile is submitted, advised on, settled and continued."""
from harness import EXAMPLE, main, walk


def words(row):
    return [node.get_name() for node in walk(row) if node.get_role_name() == 'label']


def test_the_state_is_shown(start):
    app = start(EXAMPLE)
    app.find('list item', 'Review')
    app.key('alt+8')
    assert words(app.find('list item', 'In preparation')) == ['In preparation', 'The profile is here now']
    for state in ('Submitted for advice', 'Advice given', 'Worked on', 'Settled'):
        assert words(app.find('list item', state)) == [state]
    app.quit()


main()
