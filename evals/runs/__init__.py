"""A data set put to a system, every answer kept, judged and summed up."""
