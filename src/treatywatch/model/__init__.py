"""Values only: no files, no prose, no clock."""
