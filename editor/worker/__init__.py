"""The render process: frames on pipes, one job at a time, under limits of time and memory."""
