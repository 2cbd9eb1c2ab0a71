"""Classes that keep their state to themselves: private fields, members that
write them, and const members that compute something from them.
"""
from fuzzing import types

# In the templates besides those of types: $K the class, $B a statement that
# writes the field $x, $o another object of the class, $q a call of the reader.
WRITERS = [
    ("void $t() { $B }", "$x.$t();"),
    ("void $t() { $B }", "$x.$t();"),
    ("void $t() { $B $B }", "$x.$t();"),
    ("$K &$t() { $B return *this; }", "$x.$t().$t();"),
    ("void $t(int n) { if (n > 3) { $B } }", "$x.$t($k);"),
    ("void $t(int n) { while (n-- > 0) { $B } }", "$x.$t(2);"),
    ("void $t(int n) { for (int i = 0; i < n; ++i) { $B if (i == 1) return; } }", "$x.$t($k);"),
    ("void $t(int n) { switch (n % 3) { case 0: { $B } break; case 1: return; default: { $B } } }", "$x.$t($k);"),
    ("void $t() { unsigned before = $q; $B if (before == 77u) { $B } }", "$x.$t();"),
    ("unsigned $t() { $B unsigned after = $q; $B return after; }", "say(\"kept\", $x.$t());"),
    ("unsigned $t() { $B return $q; }", "say(\"kept\", $x.$t());"),
    ("void $t(int n) { $B if (n > 5) throw std::runtime_error(\"kept\"); $B }", "$x.$t($k);"),
    ("void $t(int n) { try { $B if (n > 2) throw n; } catch (int) { $B } }", "$x.$t($k);"),
    ("void $t($K &o) { o.$u(); } void $u() { $B }", "$x.$t($y);"),
    ("void $t($K &o) { $K kept = o; $B o = kept; }", "$x.$t($y);"),
    ("void $t($K *o) { if (o != this) { $B } *o = *this; }", "$x.$t(&$y);"),
    ("void $t(std::vector<$K> &all) { for ($K &each : all) each.$u(); } void $u() { $B }",
     "std::vector<$K> all(2, $x); $x.$t(all); $x = all[0];"),
    ("void $t() { auto act = [this] { $B }; act(); }", "$x.$t();"),
    ("void $t() { auto act = [&] { $B }; for (int i = 0; i < 2; ++i) act(); }", "$x.$t();"),
    ("template <class U> void $t(U act) { act(); $B act(); }", "$x.$t([&] { say(\"acting\", $x.weigh()); });"),
    ("void $t(const std::function<void()> &act) { $B act(); $B }", "$x.$t([&] { say(\"acting\", $x.weigh()); });"),
    ("friend void $t($K &o) { o.$u(); } void $u() { $B }", "$t($x);"),
    ("void swap($K &o) { std::swap(*this, o); } void $t() { $B }", "$x.swap($y); $x.$t();"),
    ("int operator++(int) { $B return 1; } void $t() { $B }", "$x++;"),
    ("$K &operator<<(int n) { if (n > 0) { $B } return *this; } void $t() { $B }", "$x << $k << $m;"),
    ("struct $u { $K &o; ~$u() { o.$v(); } }; void $t() { $u last{*this}; $B } void $v() { $B }", "$x.$t();"),
]

# Now and then: ways by which others come at the state, and members that make
# its class one of those that cannot be repaired.
OPENINGS = [
    ("$T &$t() { return $f; }", "$x.$t() = $x.$t();"),
    ("const $T &$t() const { return $f; }", "say(\"kept\", digest($x.$t()));"),
    ("$T *$t() { return &$f; }", "$T *$u = $x.$t(); { $T &it = *$u; $W }"),
    ("$T $t() const { return $f; }", "say(\"kept\", digest($x.$t()));"),
    ("template <class U> void $t(U act) { act($f); }", "$x.$t([&]($T &it) { $W });"),
    ("void $t($T *&to) { to = &$f; }", "$T *$u = nullptr; $x.$t($u); { $T &it = *$u; $W }"),
    ("$K(const $K &o) = default; $K &operator=(const $K &o) = default; $K() = default;", "$x = $y;"),
    ("$K() {} $K($K &&o) = default; $K &operator=($K &&o) = default; $K(const $K &) = default;"
     " $K &operator=(const $K &) = default;", "$K $t(std::move($x)); $x = std::move($t);"),
    ("$K() {} $K(const $K &o) : $f(o.$f) {} $K &operator=(const $K &o) { $f = o.$f; return *this; }", "$x = $y;"),
    ("struct $u { $T *at; void act() { $T &it = *at; $W } }; $u $t() { return $u{&$f}; }", "$x.$t().act();"),
    ("std::function<void()> $t() { return [this] { $T &it = $f; $W }; }", "auto $t = $x.$t(); $t();"),
    ("mutable unsigned asked = 0u; unsigned $t() const { return ++asked; }", "say(\"kept\", $x.$t());"),
]

FIELDS = [types.INT, types.UNSIGNED, types.STRING, types.INTS, types.INTS, types.STRINGS, types.MAP, types.LIST, types.DEQUE,
          types.ARRAY, types.PAIR, types.SET]


def keeper(program):
    """Declares such a class in the program; its type."""
    dice = program.dice
    name = dice.name("Keeper")
    fields = [(dice.name(), dice.pick(FIELDS)) for _ in range(dice.number(1, 3))]
    reads = [dice.fill(dice.pick(type_.reads), x=field) for field, type_ in fields]
    reader = "for (int turn = 0; turn < 3; ++turn) { " + " ".join(reads) + " }"
    public, writes, left = [], [], list(WRITERS)
    for _ in range(dice.number(1, 3)):
        row = dice.pick(left)
        left = [other for other in left if other is not row]
        public.append(_writer(program, name, fields, row, writes))
    if dice.chance(0.35):
        public.append(_opening(program, name, fields, writes))
    private = [f"  {type_.cpp} {field}{{{program.value(type_)}}};" if type_ in (types.INT, types.UNSIGNED) else
               f"  {type_.cpp} {field} = {program.value(type_)};" for field, type_ in fields]
    parts = [["public:", *public, f"  unsigned weigh() const {{ unsigned s = 1u; {reader} return s; }}"], ["private:", *private]]
    lines = [f"class {name} {{", *(line for part in (parts[::-1] if dice.chance(0.3) else parts) for line in part), "};",
             f"static {name} make_{name}(unsigned) {{ return {name}(); }}",
             f"static unsigned digest(const {name} &o) {{ return o.weigh(); }}"]
    program.declare("\n".join(lines))
    made = types.Type(name, make=[f"make_{name}($k)", f"{name}()"],
                      writes=writes * 2 + ["std::swap($x, $y);", "$x = $y;", f"{name} $t = $x; $x = $y; $y = $t;", f"$x = {name}();",
                                           f"std::vector<{name}> $t(2, $x); std::rotate($t.begin(), $t.begin() + 1, $t.end()); $x = $t[1];"],
                      reads=["s = mix(s, $x.weigh());"])
    made.methods = ["$x.weigh()"] * 3
    made.asks_around = True
    return made


def _written(dice, fields):
    """A statement that writes a field, in braces."""
    field, type_ = dice.pick(fields)
    alike = [f for f, t in fields if t is type_]
    return "{ " + dice.fill(dice.pick(type_.writes), x=field, y=dice.pick(alike), T=type_.cpp) + " }"


def _writer(program, name, fields, row, writes):
    dice = program.dice
    declaration, use = row
    names = {letter: dice.name() for letter in "tuv"}
    while "$B" in declaration:
        declaration = declaration.replace("$B", _written(dice, fields), 1)
    writes.append("{ " + dice.fill(use, x="$x", y="$y", k="$k", m="$m", K=name, **names) + " }")
    return "  " + dice.fill(declaration, K=name, q="weigh()", **names)


def _opening(program, name, fields, writes):
    dice = program.dice
    declaration, use = dice.pick(OPENINGS)
    field, type_ = dice.pick(fields)
    names = {letter: dice.name() for letter in "tu"}
    inside = dice.fill(dice.pick(type_.writes), x="it", y="it", T=type_.cpp)
    values = {"K": name, "T": type_.cpp, "f": field, "W": inside}
    writes.append("{ " + dice.fill(use, x="$x", y="$y", **values, **names) + " }")
    return "  " + dice.fill(declaration, **values, **names)
