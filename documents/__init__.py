"""Read articles and reports of the procuracies into clean, annotated documents."""
