"""A body as rows, one for each paragraph that an editor shows; pure functions edit them."""
