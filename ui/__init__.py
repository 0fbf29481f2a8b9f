"""The chat page: how answers, figures, drafts and documents are shown. It talks to the API only."""
