"""What should be mended before a letter leaves: findings with a reason and a way out, never a bare score."""
