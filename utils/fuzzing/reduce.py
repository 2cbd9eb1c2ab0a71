"""Makes a program that differs small: parts are deleted as long as it still
compiles, is defined, is repaired, and differs.
"""
import re

from fuzzing import trial
from fuzzing.program import Program


class Reduction:
    def __init__(self, bench, seed, jobs=2):
        self.bench, self.name, self.jobs = bench, f"p{seed}", jobs
        program = Program(seed)
        self.standard = program.standard
        self.lines = self.split(program.text())
        self.tried = 0

    @staticmethod
    def split(text):
        """One statement a line, but for the heads of `for`."""
        lines = []
        for line in text.splitlines():
            depth, start = 0, 0
            for match in re.finditer(r"[()]|(?<=[;{}]) +(?=[^ )])", line):
                if match[0] in "()":
                    depth += 1 if match[0] == "(" else -1
                elif depth == 0:
                    lines.append(line[start:match.start()])
                    start = match.end()
            lines.append(line[start:])
        return lines

    def outcome(self, lines):
        self.tried += 1
        text = "\n".join(lines) + "\n"
        if f"namespace {self.name} {{" not in text or "static void run() {" not in text:
            return "invalid"
        if self.bench.is_valid(text + f"void (*entry)() = &{self.name}::run;\n", self.standard):
            return "invalid"
        label = f"reduce{self.tried}"
        try:
            result = trial.attempt(self.bench, label, {self.name: text}, self.standard)[self.name]
        except trial.Unusable:
            return "invalid"
        (self.bench.folder / f"{label}.cpp").unlink()
        return result.outcome

    def candidates(self, size):
        """The program without some lines in a row; without a block; or without its braces."""
        lines = self.lines
        for start in range(len(lines) - size, -1, -1):
            yield lines[:start] + lines[start + size:]
            if size == 1 and lines[start].rstrip().endswith("{"):
                if end := self.closing(start):
                    yield lines[:start] + lines[end + 1:]
                    yield lines[:start] + lines[start + 1:end] + lines[end + 1:]

    def closing(self, start):
        depth = 0
        for index in range(start, len(self.lines)):
            depth += self.lines[index].count("{") - self.lines[index].count("}")
            if depth <= 0:
                return index
        return None

    def shrink(self, wanted):
        size = max(len(self.lines) // 4, 1)
        while True:
            made = False
            for candidate in list(self.candidates(size)):
                if len(candidate) >= len(self.lines) or not self.is_part(candidate):
                    continue
                if self.outcome(candidate) == wanted:
                    self.lines, made = candidate, True
                    break
            if not made and size == 1:
                return
            if not made:
                size = max(size // 2, 1)

    def is_part(self, candidate):
        """Braces in balance; everything else is for the compiler to say."""
        text = "\n".join(candidate)
        return text.count("{") == text.count("}") and text.count("(") == text.count(")")


def reduced(bench, seed):
    work = Reduction(bench, seed)
    wanted = work.outcome(work.lines)
    if wanted not in trial.BAD:
        print(f"seed {seed}: {trial.OUTCOMES[wanted]}: nothing to reduce")
        return 0
    work.shrink(wanted)
    print(f"// {trial.OUTCOMES[wanted]}, with -std=c++{work.standard}; {work.tried} programs tried")
    print("\n".join(work.lines))
    return 1
