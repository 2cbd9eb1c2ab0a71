# Starts a child, tells its own process number and the child's, and waits for
# ever. A folder that is not writable must not keep the worktree alive.
mkdir -p locked/inside
chmod a-w locked
trap '' INT
sleep 100000 &
echo $$ $! >"$STARTED"
wait
wait
