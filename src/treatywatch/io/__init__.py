"""In and out: articles from files, dossiers as JSON, tables, event rows and graph entities."""
