"""Programs for those who work on walletgripe itself."""
