"""Every kind of finding with its class and the sentence that tells the user why it matters."""

from __future__ import annotations

from typing import NamedTuple

from walletgripe.core.guard.finding import Cls
from walletgripe.core.message import Message, msg


class Kind(NamedTuple):
    """The class of a kind and its explanation."""

    cls: Cls
    why: Message


KINDS: dict[str, Kind] = {
    "seed-phrase": Kind(
        "secret",
        msg(
            "This looks like the seed phrase of a wallet. Whoever reads it can take everything in the wallet."
        ),
    ),
    "private-key": Kind(
        "secret", msg("This looks like a private key. Whoever reads it can take what it protects.")
    ),
    "totp-secret": Kind(
        "secret", msg("This looks like the setup key of an authenticator. It lets others make your codes.")
    ),
    "card": Kind(
        "secret", msg("This looks like a full payment card number. The last four digits are enough.")
    ),
    "cvv": Kind("secret", msg("This looks like the security code of a card. No complaint needs it.")),
    "card-expiry": Kind(
        "secret", msg("This is an expiry date beside a full card number. No complaint needs it.")
    ),
    "api-key": Kind("secret", msg("This looks like an API key or token. It opens your account to others.")),
    "one-time-code": Kind(
        "secret", msg("This looks like a one-time code. Nobody honest asks you to pass it on.")
    ),
    "password": Kind("secret", msg("This looks like a password. No firm and no authority needs it.")),
    "pin": Kind("secret", msg("This looks like a PIN. No firm and no authority needs it.")),
    "cn-id": Kind("sensitive-id", msg("This is the number of a mainland identity card; it is shown masked.")),
    "hk-id": Kind(
        "sensitive-id", msg("This looks like a Hong Kong identity card number; it is shown masked.")
    ),
    "tw-id": Kind("sensitive-id", msg("This looks like a Taiwan identity number; it is shown masked.")),
    "passport": Kind("sensitive-id", msg("This looks like a passport number; it is shown masked.")),
    "us-ssn": Kind("sensitive-id", msg("This looks like a US Social Security number; it is shown masked.")),
    "uk-nino": Kind(
        "sensitive-id", msg("This looks like a UK National Insurance number; it is shown masked.")
    ),
    "iban": Kind("sensitive-id", msg("This is a bank account number (IBAN); it is shown masked.")),
    "in-aadhaar": Kind("sensitive-id", msg("This looks like an Aadhaar number; it is shown masked.")),
    "in-pan": Kind("sensitive-id", msg("This looks like an Indian PAN; it is shown masked.")),
    "bank-account": Kind("sensitive-id", msg("This looks like a bank account number; it is shown masked.")),
    "phone": Kind("sensitive-id", msg("This looks like a phone number; it is shown masked.")),
    "email": Kind("sensitive-id", msg("This is an e-mail address; it is shown masked.")),
    "birth-date": Kind("sensitive-id", msg("This looks like a date of birth; it is shown masked.")),
}
