"""What one edit costs until its verdict is there. Run `scripts/edit-to-verdict.py`."""
