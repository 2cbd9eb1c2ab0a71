# make-project.sh FOLDER: a git repository with a tiny C++ "service" whose
# handler squares in a loop, a bare remote beside it, and no network.
set -e
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.com
export GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.com
export GIT_AUTHOR_DATE='1700000000 +0000' GIT_COMMITTER_DATE='1700000000 +0000'
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
rm -rf "$1"
mkdir -p "$1/project"
cd "$1/project"
git init -q -b main .
cat >orders.txt <<'END'
orders
12
end
END
cat >cart.txt <<'END'
cart
8
end
END
git add -A
git commit -q -m 'One'
cd ..
git clone -q --bare project bare.git
git -C project remote add origin ../bare.git
cat >fixes.json <<'END'
{"schema":"clang-heal/fix","id":"f1","kind":"hoist-invariant-call","handler":"GET /orders","function":"listOrders","title":"computes a loop's invariant call once","tier":"proved","message":"'total' is computed in every iteration","patch":"diff --git a/orders.txt b/orders.txt\n--- a/orders.txt\n+++ b/orders.txt\n@@ -1,3 +1,3 @@\n orders\n-12\n+3\n end\n"}
{"schema":"clang-heal/fix","id":"f2","kind":"merge-repeated-calls","handler":"GET /cart","function":"showCart","title":"calls once","tier":"proved","message":"'price' is called twice","patch":"diff --git a/cart.txt b/cart.txt\n--- a/cart.txt\n+++ b/cart.txt\n@@ -1,3 +1,3 @@\n cart\n-8\n+8.0\n end\n"}
END
