# Starts a child, tells its own process number and the child's, and waits for
# ever. Neither a folder that is not writable nor a pipe must keep the worktree
# alive.
mkdir -p locked/inside
mkfifo pipe
chmod a-w locked
trap '' INT
sleep 100000 &
echo $$ $! >"$STARTED"
wait
wait
