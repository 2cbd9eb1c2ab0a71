"""One trial: programs are built, run, repaired, built again and run again.

Many programs share one translation unit, so that the headers are parsed once;
each runs in a process of its own, so that none disturbs the next.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
from dataclasses import dataclass, field

PRELUDE = pathlib.Path(__file__).with_name("prelude.h")
TIMEOUT = 600  # Seconds for one compilation or one call of clang-heal.

# Uninitialised memory is filled, so that reading it shows; a repaired program
# has undefined behaviour exactly where one of these says so.
SANITIZED = ["-O0", "-w", "-fsanitize=address,undefined", "-fno-sanitize-recover=all",
             "-ftrivial-auto-var-init=pattern", "-D_GLIBCXX_ASSERTIONS"]

RUNNER = r"""
#include <sys/wait.h>
#include <unistd.h>
static void trial(const char *name, void (*run)()) {
  std::printf("== %s\n", name);
  std::fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    alarm(20);
    run();
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  std::printf("== ended %d\n", status);
}
int main() {
"""

PROGRAM = re.compile(r"^namespace (p\d+) \{$.*?^\} // namespace \1$", re.MULTILINE | re.DOTALL)
RUN = re.compile(r"^== (p\d+)\n(.*?)^== ended (\d+)$", re.MULTILINE | re.DOTALL)


class Unusable(Exception):
    """A tool is missing or fell over; the message says which and how."""


@dataclass
class Result:
    """What came of one program."""
    outcome: str                               # See OUTCOMES.
    detail: str = ""                           # For a person: a diff, or what the compiler said.
    kinds: list = field(default_factory=list)  # Of the fixes that were applied.


OUTCOMES = {
    "same": "the same output",
    "invalid": "it does not compile, which is a mistake of the generator",
    "undefined": "it has undefined behaviour of its own",
    "differs": "it prints or ends differently after the repair",
    "broken": "it does not compile after the repair",
    "unsettled": "a second run of clang-heal proposes something again",
    "violated": "a claim of its repair is violated in the audited program",
    "crash": "clang-heal fell over",
}
BAD = ("differs", "broken", "unsettled", "violated", "crash", "invalid")


class Bench:
    """A scratch folder with the tools, the prelude and its precompiled forms."""

    def __init__(self, folder, heal):
        self.folder = pathlib.Path(folder).resolve()
        self.heal = shutil.which(heal)
        self.clang = os.environ.get("HEAL_CLANGXX") or shutil.which("clang++-19") or shutil.which("clang++")
        if not self.heal or not self.clang:
            raise Unusable(f"no '{heal}' (build it, or name it with --heal), or no clang++")
        # Neither the style nor the checkout around the folder takes part.
        (self.folder / ".git").mkdir(exist_ok=True)
        (self.folder / ".clang-format").write_text("BasedOnStyle: LLVM\n")
        shutil.copy(PRELUDE, self.folder / "prelude.h")

    def call(self, command, **options):
        environment = dict(os.environ, ASAN_OPTIONS="detect_leaks=0", UBSAN_OPTIONS="print_stacktrace=0",
                           CLANG_HEAL_AUDIT="abort")
        options = {"cwd": self.folder} | options
        try:
            return subprocess.run([str(word) for word in command], env=environment, text=True,
                                  errors="replace", capture_output=True, timeout=TIMEOUT, **options)
        except subprocess.TimeoutExpired as late:
            raise Unusable(f"no end after {TIMEOUT} s: {late.cmd[0]}") from None

    def precompile(self, standard):
        out = self.folder / f"prelude{standard}.pch"
        if not out.exists():
            made = self.call([self.clang, f"-std=c++{standard}", *SANITIZED, "-x", "c++-header", "prelude.h", "-o", out])
            if made.returncode:
                raise Unusable(made.stderr)
        return out

    def is_valid(self, text, standard):
        """None, or what the compiler says against one program."""
        ended = self.call([self.clang, f"-std=c++{standard}", *SANITIZED, "-include-pch", self.precompile(standard),
                           "-fsyntax-only", "-x", "c++", "-"], input=text)
        return None if ended.returncode == 0 else ended.stderr

    def run(self, file, standard):
        """Builds and runs a unit: the trace and ending of each program, or the compiler's words."""
        binary = file.with_suffix("")
        built = self.call([self.clang, f"-std=c++{standard}", *SANITIZED, "-include-pch", self.precompile(standard),
                           "-I", self.folder, file, "-o", binary])
        if built.returncode:
            return None, built.stderr
        ran = self.call([binary])
        binary.unlink()
        return {name: (trace, int(status)) for name, trace, status in RUN.findall(ran.stdout)}, ran.stderr

    def ask(self, file, standard, *words):
        """What clang-heal answers about a unit."""
        command = [self.heal, *words, file.name, "--", f"-std=c++{standard}", "-w", f"-I{self.folder}"]
        ended = self.call(command, cwd=file.parent)
        if ended.returncode:
            raise Unusable(f"exit code {ended.returncode}: {' '.join(map(str, command))}\n{ended.stderr}")
        return ended

    def audit(self, file, standard):
        """Writes the audited form of a unit into a checkout of its own: the file."""
        folder = self.folder / f"{file.stem}-audited"
        (folder / ".git").mkdir(parents=True)
        audited = folder / file.name
        shutil.copy(file, audited)
        self.ask(audited, standard, "audit", "--all", "--apply")
        return audited

    def repair(self, file, standard, apply):
        """The fixes of a unit; in place if `apply`."""
        ended = self.ask(file, standard, "fix", "--all", "--format=json", *(["--apply"] if apply else []))
        nouns = [json.loads(line) for line in ended.stdout.splitlines() if line.strip()]
        return [noun for noun in nouns if noun.get("schema") == "clang-heal/fix"]


def unit_of(texts):
    """One translation unit of some programs: {name: text}."""
    calls = "".join(f'  trial("{name}", &{name}::run);\n' for name in texts)
    return '#include "prelude.h"\n' + "".join(texts.values()) + RUNNER + calls + "}\n"


def programs_in(text):
    return {match[1]: match[0] + "\n" for match in PROGRAM.finditer(text)}


def fixes_by_program(fixes, names):
    """{name: its fixes}: by the namespace of the repaired function."""
    found = {name: [] for name in names}
    for fix in fixes:
        for name in re.findall(r"\bp\d+(?=::)", fix["function"])[:1]:
            found.get(name, []).append(fix)
    return found


def attempt(bench, label, texts, standard):
    """Tries programs, {name: text}, of one standard together. {name: Result}."""
    results = {}
    file = bench.folder / f"{label}.cpp"
    file.write_text(unit_of(texts))
    before, words = bench.run(file, standard)
    if before is None:
        said = {name: bench.is_valid(text, standard) for name, text in texts.items()}
        results = {name: Result("invalid", words) for name, words in said.items() if words}
        if not results:
            raise Unusable(words)
        return results | attempt(bench, label, {n: t for n, t in texts.items() if n not in results}, standard)
    for name in texts:
        if name not in before or before[name][1] != 0:
            results[name] = Result("undefined", words)
    texts = {name: text for name, text in texts.items() if name not in results}
    if not texts:
        return results
    file.write_text(unit_of(texts))
    try:
        audited = bench.audit(file, standard)
        fixes = fixes_by_program(bench.repair(file, standard, apply=True), texts)
        if not any(fixes.values()):
            return results | {name: Result("same") for name in texts}
        again = fixes_by_program(bench.repair(file, standard, apply=False), texts)
    except Unusable as fallen:
        if len(texts) == 1:
            return results | {name: Result("crash", str(fallen)) for name in texts}
        for name, text in texts.items():
            results |= attempt(bench, f"{label}-{name}", {name: text}, standard)
        return results
    repaired = programs_in(file.read_text())
    judged = judge(bench, file, standard, before, repaired, fixes, again)
    check_claims(bench, audited, standard, before, judged)
    return results | judged


def check_claims(bench, audited, standard, before, results):
    """Runs the audited unit, in which a violated claim ends the program."""
    checked, words = bench.run(audited, standard)
    shutil.rmtree(audited.parent)
    for name, result in results.items():
        if result.outcome != "same":
            continue
        if checked is None:
            results[name] = Result("broken", f"audited: {words}", result.kinds)
        elif checked.get(name) != before[name]:
            results[name] = Result("violated", difference(before[name], checked.get(name), words), result.kinds)


def judge(bench, file, standard, before, repaired, fixes, again):
    """Runs the repaired unit and compares."""
    results = {}
    after, words = bench.run(file, standard)
    if after is None:
        for name, text in repaired.items():
            if said := bench.is_valid(text, standard):
                results[name] = Result("broken", said)
        if not results:
            raise Unusable(words)
        rest = {name: text for name, text in repaired.items() if name not in results}
        file.write_text(unit_of(rest))
        after, words = bench.run(file, standard) if rest else ({}, "")
    for name in repaired:
        kinds = [fix["kind"] for fix in fixes[name]]
        if name in results:
            results[name].kinds = kinds
        elif after.get(name) != before[name]:
            results[name] = Result("differs", difference(before[name], after.get(name), words), kinds)
        elif again[name]:
            results[name] = Result("unsettled", again[name][0]["patch"], kinds)
        else:
            results[name] = Result("same", kinds=kinds)
    return results


def difference(before, after, words):
    if after is None:
        return "it did not end"
    old, new = before[0].splitlines(), after[0].splitlines()
    for number, (was, now) in enumerate(zip(old, new), 1):
        if was != now:
            return f"line {number} of the trace: '{was}' before, '{now}' after"
    if len(old) != len(new):
        return f"{len(old)} lines of trace before, {len(new)} after; status {after[1]}\n{words[:1500]}"
    return f"status {before[1]} before, {after[1]} after\n{words[:1500]}"
