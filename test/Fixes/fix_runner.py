"""What run-case and run-example share: a scratch folder, Clang, clang-heal."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TIMEOUT = 120  # Seconds for one program.


class Failed(Exception):
    """The test failed; the message says why."""


def scratch_folder(name):
    """An empty folder; that of lit, or for a call by hand a temporary one."""
    given = os.environ.get("HEAL_SCRATCH")
    parent = given or os.path.join(tempfile.gettempdir(), "heal")
    folder = pathlib.Path(parent + "-" + name)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    folder = folder.resolve()
    # Neither the style nor the checkout around the folder takes part.
    (folder / ".clang-format").write_text("BasedOnStyle: LLVM\n")
    (folder / ".git").mkdir()
    return folder


def call(command, folder, may_fail=False):
    """Runs a program; its exit code, standard output and standard error."""
    try:
        ended = subprocess.run(
            [str(part) for part in command],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=TIMEOUT,
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"no end after {TIMEOUT} s: {command[0]}")
    except OSError as error:
        raise Failed(f"cannot run '{command[0]}': {error.strerror} (build it and "
                     "add its folder to PATH)")
    out = ended.stdout.decode("utf-8", "replace")
    err = ended.stderr.decode("utf-8", "replace")
    if ended.returncode and not may_fail:
        words = " ".join(str(part) for part in command)
        raise Failed(f"exit code {ended.returncode}: {words}\n{out}{err}")
    return ended.returncode, out, err


def clang():
    return os.environ.get("HEAL_CLANGXX") or shutil.which("clang++-19") or "clang++"


def check_compiles(folder, file, flags, when):
    command = [clang(), "-fsyntax-only", "-w", *flags, file.name]
    code, out, err = call(command, folder, may_fail=True)
    if code:
        raise Failed(f"{when} it does not compile:\n{out}{err}")


def heal(folder, file, kind, flags, telemetry=()):
    """Repairs the file in place. The fixes and the refusals."""
    command = ["clang-heal", "fix", "--all", f"--kind={kind}", "--format=json",
               *(f"--telemetry={name}" for name in telemetry),
               "--apply", file.name, "--", *flags]
    _, out, _ = call(command, folder)
    nouns = [json.loads(line) for line in out.splitlines() if line.strip()]
    by_schema = {"clang-heal/fix": [], "clang-heal/refused": []}
    for noun in nouns:
        by_schema.setdefault(noun.get("schema"), []).append(noun)
    fixes, refusals = by_schema["clang-heal/fix"], by_schema["clang-heal/refused"]
    strangers = {n["kind"] for n in fixes + refusals} - {kind}
    if strangers:
        raise Failed(f"--kind={kind} gave findings of {sorted(strangers)}")
    return fixes, refusals


def audit(folder, file, kind, flags, telemetry=()):
    """Audits the file in place. How many fixes are audited, and why others
    are not."""
    command = ["clang-heal", "audit", "--all", f"--kind={kind}", "--format=json",
               *(f"--telemetry={name}" for name in telemetry),
               "--apply", file.name, "--", *flags]
    _, out, _ = call(command, folder)
    nouns = [json.loads(line) for line in out.splitlines() if line.strip()]
    audited = [n for n in nouns if n["schema"] == "clang-heal/fix"]
    reasons = [n["reason"] for n in nouns if n["schema"] == "clang-heal/refused"]
    return len(audited), reasons


def audit_report(folder, log):
    """The places of an audit's log; fails when a claim was violated."""
    if not log.exists():
        raise Failed("no audited place was evaluated")
    command = ["clang-heal", "audit", f"--report={log}", "--format=json"]
    code, out, err = call(command, folder, may_fail=True)
    if code:
        raise Failed(f"the audit found:\n{out}{err}")
    return [json.loads(line) for line in out.splitlines()]


def main(run):
    """Runs a test; the exit code says how it went."""
    try:
        run()
    except Failed as failure:
        print(failure, file=sys.stderr)
        sys.exit(1)
