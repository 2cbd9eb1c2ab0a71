"""interrupt.py FOLDER STEP SIGNAL -- COMMAND...

Runs COMMAND, whose STEP runs wait.sh, and sends it SIGNAL when that has
started. Prints the exit code, and what is left: processes, files in TMPDIR.
"""
import os
import signal
import subprocess
import sys

folder, name = sys.argv[1], sys.argv[2]
command = sys.argv[4:]
scratch = os.path.join(folder, "tmp")
os.makedirs(scratch, exist_ok=True)
fifo = os.path.join(folder, "started")
if os.path.exists(fifo):
    os.remove(fifo)
os.mkfifo(fifo)
program = subprocess.Popen(
    command,
    env=dict(os.environ, TMPDIR=scratch, STARTED=fifo),
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
    text=True,
    # Below some shells and harnesses it is ignored.
    preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
)
with open(fifo) as said:
    pids = said.read().split()
program.send_signal(getattr(signal, name))
out, err = program.communicate()
print("exit code", program.returncode)
print("said", err.splitlines()[-1] if err else "")
print("printed", len(out), "characters")


def runs(pid):
    """Whether it does anything: who has no parent may lie about as a zombie."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


print("running", [pid for pid in pids if runs(pid)])
print("files", os.listdir(scratch))
