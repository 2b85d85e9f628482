"""The secret guard: finds what must never be written down, and what may only be shown masked."""

from walletgripe.core.guard.finding import Finding
from walletgripe.core.guard.guard import Guard

__all__ = ["Finding", "Guard"]
