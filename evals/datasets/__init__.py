"""Questions, labels and documents: how they are read, checked, split and spelt."""
