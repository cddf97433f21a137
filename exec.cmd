@rem The npm scripts begin with "exec", so that a signal to npm reaches the program and not a shell.
@rem Windows has no such command, but looks for one here.
@%*
