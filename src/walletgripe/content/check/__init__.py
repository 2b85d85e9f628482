"""The checks of content, in the order in which they run.

To add a check:
1. write `check/<what_must_hold>.py` with one function of the same name; its docstring is the reason;
2. add it to CHECKS;
3. put a broken piece that it must find into tests/content/museum.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from walletgripe.content.check.ask_little import ask_little
from walletgripe.content.check.calendars_hold import calendars_hold
from walletgripe.content.check.calls_are_whole import calls_are_whole
from walletgripe.content.check.channels_are_exact import channels_are_exact
from walletgripe.content.check.checkup_is_whole import checkup_is_whole
from walletgripe.content.check.chinese_is_chinese import chinese_is_chinese
from walletgripe.content.check.conditions_have_one_form import conditions_have_one_form
from walletgripe.content.check.conditions_name_what_exists import conditions_name_what_exists
from walletgripe.content.check.context import Content
from walletgripe.content.check.dates_come_out import dates_come_out
from walletgripe.content.check.dates_exist import dates_exist
from walletgripe.content.check.duty_is_law import duty_is_law
from walletgripe.content.check.english_quotes_match import english_quotes_match
from walletgripe.content.check.excuses_name_what_exists import excuses_name_what_exists
from walletgripe.content.check.facts_are_fresh import facts_are_fresh
from walletgripe.content.check.facts_have_sources import facts_have_sources
from walletgripe.content.check.flags_have_words import flags_have_words
from walletgripe.content.check.ids_are_unique import ids_are_unique
from walletgripe.content.check.ids_equal_names import ids_equal_names
from walletgripe.content.check.ids_have_words import ids_have_words
from walletgripe.content.check.ladders_hold import ladders_hold
from walletgripe.content.check.languages_are_complete import languages_are_complete
from walletgripe.content.check.letters_always_open import letters_always_open
from walletgripe.content.check.letters_name_what_exists import letters_name_what_exists
from walletgripe.content.check.names_are_told_apart import names_are_told_apart
from walletgripe.content.check.one_question_a_role import one_question_a_role
from walletgripe.content.check.only_proved_contacts import only_proved_contacts
from walletgripe.content.check.options_fit_types import options_fit_types
from walletgripe.content.check.others_are_told import others_are_told
from walletgripe.content.check.people_get_what_they_expect import Write, people_get_what_they_expect
from walletgripe.content.check.placeholders_agree import placeholders_agree
from walletgripe.content.check.placeholders_are_declared import placeholders_are_declared
from walletgripe.content.check.places_name_what_exists import places_name_what_exists
from walletgripe.content.check.rather_names_problems import rather_names_problems
from walletgripe.content.check.retired_is_replaced import retired_is_replaced
from walletgripe.content.check.sections_are_filled import sections_are_filled
from walletgripe.content.check.starts_name_dates import starts_name_dates
from walletgripe.content.check.timeline_has_dates import timeline_has_dates
from walletgripe.content.check.tone_is_whole import tone_is_whole
from walletgripe.content.check.urls_are_official import urls_are_official
from walletgripe.content.check.uses_name_questions import uses_name_questions
from walletgripe.content.check.wallets_name_what_exists import wallets_name_what_exists
from walletgripe.content.check.words_are_tidy import words_are_tidy
from walletgripe.content.problem import ContentProblem

Check = Callable[[Content], Iterator[ContentProblem]]

CHECKS: tuple[Check, ...] = (
    ids_equal_names,
    ids_are_unique,
    languages_are_complete,
    ids_have_words,
    sections_are_filled,
    placeholders_are_declared,
    placeholders_agree,
    conditions_have_one_form,
    conditions_name_what_exists,
    uses_name_questions,
    options_fit_types,
    timeline_has_dates,
    starts_name_dates,
    rather_names_problems,
    letters_name_what_exists,
    excuses_name_what_exists,
    others_are_told,
    letters_always_open,
    one_question_a_role,
    ask_little,
    ladders_hold,
    places_name_what_exists,
    calendars_hold,
    dates_exist,
    facts_have_sources,
    facts_are_fresh,
    urls_are_official,
    duty_is_law,
    retired_is_replaced,
    words_are_tidy,
    english_quotes_match,
    chinese_is_chinese,
    wallets_name_what_exists,
    names_are_told_apart,
    channels_are_exact,
    only_proved_contacts,
    flags_have_words,
    checkup_is_whole,
    calls_are_whole,
    tone_is_whole,
    dates_come_out,
)

__all__ = ["CHECKS", "Check", "Write", "people_get_what_they_expect"]
