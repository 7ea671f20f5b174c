"""Speech in a text: marks, verbs of saying, speakers, reported clauses."""
