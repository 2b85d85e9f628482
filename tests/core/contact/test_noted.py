"""What of a noted contact is compared with the directory: contacts, and no days, sums or case numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.contact.noted import FIELDS, named_in


@pytest.mark.parametrize(
    ("field", "text", "found"),
    [
        ("via", "95188", ("95188",)),
        ("via", " +44 20 7946 0123 ", ("+44 20 7946 0123",)),
        ("via", "service@example.com", ("service@example.com",)),
        ("via", "https://example.com/help", ("https://example.com/help",)),
        ("via", "help_desk_01", ("@help_desk_01",)),
        ("via", "WeChat: example_01", ("WeChat: example_01",)),
        ("via", "a page example.com and more", ("example.com",)),
        ("via", "the chat window", ("the chat window",)),
        ("who", "Agent 0412", ()),
        ("who", "04120412", ()),
        ("who", "@agent_jo", ("@agent_jo",)),
        ("who", "Jo, jo@example.com", ("jo@example.com",)),
        ("reference", "4012345678", ()),
        ("reference", "CASE-1001", ()),
        ("reference", "example.com", ("example.com",)),
        ("said", "Your account is under review since 2026-11-03 14:05, ref 4012345678.", ()),
        ("said", "Please call 020 7946 0123 to go on.", ("020 7946 0123",)),
        ("said", "请拨打400-000-0000办理", ("400-000-0000",)),
        ("said", "Fill in the form at example.com/form.", ("example.com/form",)),
        ("promised", "an answer within 3 working days", ()),
    ],
)
def test_contacts_are_found_and_other_digits_are_not(field, text, found):
    assert named_in(field, text) == found


@given(st.sampled_from(FIELDS), st.text(max_size=200))
def test_no_text_breaks_it_and_nothing_is_named_twice(field, text):
    found = named_in(field, text)
    assert len(found) == len(set(found))
