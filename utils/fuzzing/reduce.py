"""Makes a program that differs small: parts are deleted as long as it still
compiles, is defined, and differs after the repair.
"""
import re

from fuzzing import trial
from fuzzing.program import Program


def split(text):
    """One statement a line, but for the heads of `for`."""
    lines = []
    for line in text.splitlines():
        depth, start = 0, 0
        for match in re.finditer(r"[()]|(?<=[;{}]) +(?=[^ )/])", line):
            if match[0] in "()":
                depth += 1 if match[0] == "(" else -1
            elif depth == 0:
                lines.append(line[start:match.start()])
                start = match.end()
        lines.append(line[start:])
    return lines


def end_of_block(lines, start):
    """The line that closes the block which line `start` opens."""
    depth = 0
    for index in range(start, len(lines)):
        depth += lines[index].count("{") - lines[index].count("}")
        if depth <= 0:
            return index
    return start


def smaller(lines, at):
    """The program without what starts in a line: the block, the line, the braces."""
    end = end_of_block(lines, at)
    yield lines[:at] + lines[end + 1:]
    if end > at:
        yield lines[:at] + lines[at + 1:end] + lines[end + 1:]


class Reduction:
    def __init__(self, bench, seed):
        self.bench, self.name = bench, f"p{seed}"
        program = Program(seed)
        self.standard = program.standard
        self.lines = split(program.text())
        self.tried = 0

    def outcome(self, lines):
        text = "\n".join(lines) + "\n"
        entry = f"void (*entry)() = &{self.name}::run;\n"
        if self.name not in trial.programs_in(text) or self.bench.is_valid(text + entry, self.standard):
            return "invalid"
        self.tried += 1
        try:
            return trial.attempt(self.bench, "reduced", {self.name: text}, self.standard)[self.name].outcome
        except trial.Unusable:
            return "invalid"

    def pass_over(self, wanted):
        """Tries to delete each line, the last one first. Whether any went."""
        before, at = len(self.lines), len(self.lines) - 2
        while at > 0:
            at = min(at, len(self.lines) - 1)
            for candidate in smaller(self.lines, at):
                if self.outcome(candidate) == wanted:
                    self.lines = candidate
                    break
            at -= 1
        return len(self.lines) < before


def reduced(bench, seed):
    """Prints the smallest program found; the exit code."""
    work = Reduction(bench, seed)
    wanted = work.outcome(work.lines)
    if wanted not in trial.BAD:
        print(f"seed {seed}: {trial.OUTCOMES[wanted]}: nothing to reduce")
        return 0
    while work.pass_over(wanted):
        pass
    print(f"// {trial.OUTCOMES[wanted]}, with -std=c++{work.standard}; {work.tried} programs tried")
    print("\n".join(work.lines))
    return 1
