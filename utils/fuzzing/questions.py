"""The calls that repairs are made of: functions that look at an object for a
while and answer, in all the forms that a signature, a capture and a result
can have.

In the templates: $x the object, $T its type, $R statements that add the object
`it` to `s`, $E what the function does besides, $f $g new names at namespace
scope.
"""

BODY = "unsigned s = 1u; $E $R return s;"

# (declarations, set-up, call): the call is an unsigned.
NUMBERS = [
    ("static unsigned $f(const $T &it) { " + BODY + " }", "", "$f($x)"),
    ("static unsigned $f(const $T &it) { " + BODY + " }", "", "$f($x)"),
    ("static unsigned $f(const $T &it) noexcept { unsigned s = 1u; $R return s; }", "", "$f($x)"),
    ("static unsigned $f(const $T *p) { const $T &it = *p; " + BODY + " }", "", "$f(&$x)"),
    ("static unsigned $f($T *p) { $T &it = *p; " + BODY + " }", "", "$f(std::addressof($x))"),
    ("static unsigned $f($T &it) { " + BODY + " }", "", "$f($x)"),
    ("template <class U> static unsigned $f(const U &it) { " + BODY + " }", "", "$f($x)"),
    ("template <class U, unsigned K> static unsigned $f(const U &it) { " + BODY + " }", "", "$f<$T, 3u>($x)"),
    ("static unsigned $f(const $T &it, unsigned k = 4u) { unsigned s = k; $E $R return s; }", "", "$f($x)"),
    ("static unsigned $f(unsigned k, const $T &it) { unsigned s = k; $E $R return s; }", "", "$f($k, $x)"),
    ("static unsigned $f(std::reference_wrapper<const $T> p) { const $T &it = p; " + BODY + " }", "", "$f($x)"),
    ("struct $f { unsigned operator()(const $T &it) const { " + BODY + " } };", "$f $t;", "$t($x)"),
    ("struct $f { static unsigned of(const $T &it) { " + BODY + " } };", "", "$f::of($x)"),
    ("struct $f { const $T &it; unsigned get() const { " + BODY + " } };", "$f $t{$x};", "$t.get()"),
    ("struct $f { const $T *p; unsigned get() const { const $T &it = *p; " + BODY + " } };", "const $f $t{&$x};", "$t.get()"),
    ("struct $f { $T *p; unsigned get() { $T &it = *p; " + BODY + " } };", "$f $t{&$x};", "$t.get()"),
    ("struct $f { const $T *p; explicit $f(const $T &a) : p(&a) {} unsigned get() const { const $T &it = *p; " + BODY + " } };",
     "", "$f($x).get()"),
    ("struct $f { const $T *p; operator unsigned() const { const $T &it = *p; " + BODY + " } };", "$f $t{&$x};",
     "static_cast<unsigned>($t)"),
    ("struct $f { const $T *p; unsigned operator[](int k) const { const $T &it = *p; " + BODY + " } };", "$f $t{&$x};", "$t[$k]"),
    ("struct $f { const $T *p; unsigned operator+(int k) const { const $T &it = *p; " + BODY + " } };", "$f $t{&$x};", "($t + $k)"),
    ("struct $f { virtual ~$f() {} virtual unsigned get() const = 0; };"
     " struct $g final : $f { const $T *p; explicit $g(const $T &a) : p(&a) {} unsigned get() const override { const $T &it = *p; "
     + BODY + " } };", "$g $t($x);", "$t.get()"),
    ("struct $f { const $T *p; unsigned inner() const { const $T &it = *p; " + BODY + " } };"
     " struct $g { $f part; const $f &first() const { return part; } };", "$g $t{{&$x}};", "$t.first().inner()"),
    ("struct $f { const $T *p; mutable unsigned asked; unsigned get() const { const $T &it = *p; " + BODY + " } };",
     "$f $t{&$x, 0u};", "$t.get()"),
    ("struct $f { const $T *const p; const unsigned k; unsigned get() const { const $T &it = *p; unsigned s = k; $R return s; } };",
     "$f $t{&$x, $k};", "$t.get()"),
    ("static unsigned $g(const $T &it) { " + BODY + " } static unsigned $f(const $T &a) { return $g(a) + $g(a) * 3u; }", "",
     "$f($x)"),
    ("", "auto $t = [&] { const $T &it = $x; unsigned s = 1u; $R return s; };", "$t()"),
    ("", "auto $t = [](const $T &it) { unsigned s = 1u; $R return s; };", "$t($x)"),
    ("", "const $T *$u = &$x; auto $t = [$u] { const $T &it = *$u; unsigned s = 1u; $R return s; };", "$t()"),
    ("", "std::function<unsigned(const $T &)> $t = [](const $T &it) { unsigned s = 1u; $R return s; };", "$t($x)"),
    ("static unsigned $f(unsigned n, unsigned k) { unsigned s = n + k; $E if (n < 2u) return s; return mix($f(n - 1u, k), $f(n - 2u, k)); }",
     "", "$f($ku, $mu)"),
    ("static unsigned $f(int n) { unsigned s = 3u; $E if (n <= 0) return s; return $f(n - 1) + $f(n - 3); }", "", "$f($k)"),
    ("static $T *$g = nullptr; static unsigned $f(int n) { const $T &it = *$g; unsigned s = 1u; if (n > 1) return $f(n - 1) ^ $f(n - 2);"
     " $E $R return s; }", "$g = &$x;", "$f($k)"),
    ("static unsigned $f(const $T &it, int n) { unsigned s = 1u; if (n > 1) return mix($f(it, n - 1), $f(it, n - 2)); $E $R return s; }",
     "", "$f($x, $k)"),
    ("14|", "auto $t = [](const auto &it) { unsigned s = 1u; $R return s; };", "$t($x)"),
    ("14|", "auto $t = [&it = $x](unsigned k) { unsigned s = k; $R return s; };", "$t($k)"),
    ("14|static auto $f(const $T &it) { " + BODY + " }", "", "$f($x)"),
    ("20|static unsigned $f(const auto &it) { " + BODY + " }", "", "$f($x)"),
]

# Of types that can be copied: their copies are not changed with them.
COPIES = [
    ("static unsigned $f($T it) { " + BODY + " }", "", "$f($x)"),
    ("struct $f { $T it; unsigned get() const { " + BODY + " } };", "const $f $t{$x};", "$t.get()"),
    ("static unsigned $f($T it, int n) { unsigned s = 1u; if (n > 1) return mix($f(it, n - 1), $f(it, n - 2)); $E $R return s; }",
     "", "$f($x, $k)"),
    ("struct $f { $T it; unsigned get() const { " + BODY + " } };", "", "$f{$x}.get()"),
    ("static unsigned $f(const $T &it) { " + BODY + " }", "const $T $t = $x;", "$f($t)"),
    ("static unsigned $f(const $T &it) { " + BODY + " }", "", "$f($T($x))"),
    ("", "$T $u = $x; auto $t = [$u] { const $T &it = $u; unsigned s = 1u; $R return s; };", "$t()"),
    ("14|", "auto $t = [it = $x] { unsigned s = 1u; $R return s; };", "$t()"),
]

# Other results: (declarations, call, the unsigned that is made of it). $q is
# the call; what is made of it comes in all the ways to tell an own temporary
# from somebody else's object.
TEXT = "std::string out; for (unsigned i = 0; i < s % 5u + 3u; ++i) out += char('a' + (s + i) % 7u); return out;"
GRAB = (" static unsigned $h(std::string &&a) { a += 'x'; return unsigned(a.size()) + 100u; }"
        " static unsigned $h(const std::string &a) { return unsigned(a.size()); }")
RESULTS = [
    ("static std::string $f(const $T &it) { unsigned s = 1u; $E $R " + TEXT + " }" + GRAB, "$f($x)",
     ["unsigned($q.size())", "unsigned($q[0])", "digest($q)", "$h($q)", "unsigned(($q + \"y\").size())",
      "unsigned(std::string($q).size())", "unsigned($q.substr(1).size())", "unsigned(*$q.c_str())",
      "unsigned($q == \"abc\")", "unsigned($q < std::string(\"b\"))"]),
    ("static const std::string $f(const $T &it) { unsigned s = 1u; $E $R " + TEXT + " }" + GRAB, "$f($x)",
     ["unsigned($q.size())", "$h($q)", "digest($q)"]),
    ("static std::vector<int> $f(const $T &it) { unsigned s = 1u; $E $R std::vector<int> out; "
     "for (unsigned i = 0; i < s % 4u + 1u; ++i) out.push_back(int(s % 50u + i)); return out; }", "$f($x)",
     ["unsigned($q.size())", "digest($q)", "unsigned($q[0])", "unsigned($q.front())", "unsigned(*$q.begin())"]),
    ("static const $T &$f(const $T &it) { unsigned s = 1u; $E $R if (s == 0u) throw 1; return it; }", "$f($x)", ["digest($q)"]),
    ("static $T &$f($T &it) { unsigned s = 1u; $E $R if (s == 0u) throw 1; return it; }", "$f($x)", ["digest($q)"]),
    ("static const $T *$f(const $T &it) { unsigned s = 1u; $E $R return s == 0u ? nullptr : &it; }", "$f($x)", ["digest(*$q)"]),
    ("static int $f(const $T &it) { unsigned s = 1u; $E $R return int(s % 90u); }", "$f($x)",
     ["unsigned($q)", "unsigned(std::max($q, 3))", "unsigned($q + 1)"]),
    ("static bool $f(const $T &it) { unsigned s = 1u; $E $R return s % 2u == 0u; }", "$f($x)",
     ["unsigned($q)", "($q ? 4u : 9u)", "unsigned(!$q)"]),
    ("static std::pair<unsigned, int> $f(const $T &it) { unsigned s = 1u; $E $R return {s, 2}; }", "$f($x)",
     ["$q.first", "std::get<0>($q)", "unsigned($q.second)"]),
    ("struct $g { unsigned n; unsigned half() const { return n / 2u; } unsigned twice() { return n *= 2u; } };"
     " static $g $f(const $T &it) { unsigned s = 1u; $E $R return $g{s}; }", "$f($x)",
     ["$q.n", "$q.half()", "$q.twice()", "$g($q).n"]),
    ("struct $g { unsigned n; unsigned get() const & { return n; } unsigned get() && { return n + 5u; } };"
     " static $g $f(const $T &it) { unsigned s = 1u; $E $R return $g{s}; }", "$f($x)", ["$q.get()", "$q.n"]),
    ("struct $g { unsigned n; bool is(const $g &o) const { return this == &o; } };"
     " static $g $f(const $T &it) { unsigned s = 1u; $E $R return $g{s}; }", "$f($x)", ["unsigned($q.is($q))", "$q.n"]),
    ("struct $g { static unsigned &alive() { static unsigned n = 0; return n; } unsigned n; $g(unsigned a) : n(a) { ++alive(); }"
     " $g(const $g &o) : n(o.n) { ++alive(); } ~$g() { --alive(); } };"
     " static $g $f(const $T &it) { unsigned s = 1u; $E $R return $g(s); }", "$f($x)", ["$q.n", "($q.n + $g::alive())"]),
    ("static std::unique_ptr<int> $f(const $T &it) { unsigned s = 1u; $E $R return std::unique_ptr<int>(new int(int(s % 80u))); }",
     "$f($x)", ["unsigned(*$q)"]),
    ("static std::shared_ptr<int> $f(const $T &it) { unsigned s = 1u; $E $R return std::make_shared<int>(int(s % 80u)); }",
     "$f($x)", ["unsigned(*$q)", "unsigned(++*$q)", "unsigned($q.use_count())"]),
    ("static std::function<unsigned(unsigned)> $f(const $T &it) { unsigned s = 1u; $E $R return [s](unsigned k) { return s + k; }; }",
     "$f($x)", ["$q(2u)"]),
    ("static double $f(const $T &it) { unsigned s = 1u; $E $R return s / 4.0; }", "$f($x)", ["unsigned($q > 9.5)"]),
    ("17|static std::optional<unsigned> $f(const $T &it) { unsigned s = 1u; $E $R if (s % 3u == 0u) return std::nullopt; return s; }",
     "$f($x)", ["$q.value_or(5u)", "unsigned($q.has_value())", "($q ? 4u : 6u)"]),
    ("17|static std::string_view $f(const std::string &text, const $T &it) { unsigned s = 1u; $E $R "
     "return std::string_view(text).substr(0, s % 3u); }", "$f($G, $x)", ["unsigned($q.size())", "digest(std::string($q))"]),
    ("23|static auto $f(const $T &it) { unsigned s = 1u; $E $R return std::pair<unsigned, unsigned>(s, s / 3u); }", "$f($x)",
     ["$q.second"]),
]

# What such a function does besides; the first is by far the most frequent.
EFFECTS = ["", "++$c;", "say(\"asked\", s);", "static unsigned calls = 0; s += ++calls;",
           "if ($c % 4u == 3u) throw std::runtime_error(\"asked\");", "s += $c;", "s += unsigned(LoudDelete::deleted());",
           "volatile unsigned seen = 1u; s += seen;", "std::string own(\"own\"); s += unsigned(own.size());",
           "std::vector<int> own = make_vector<int>(2); for (int o : own) s += unsigned(o);",
           "static const unsigned table[3] = {1u, 2u, 3u}; s += table[1];", "thread_local unsigned last = 0; s += ++last;",
           "struct Mark { unsigned &n; ~Mark() { ++n; } } mark{$c};", "unsigned *to = &s; *to += 2u;",
           "auto add = [&](unsigned k) { s += k; }; add(3u);", "try { if (s > 99u) throw 1; } catch (int) { s += 1u; }",
           # What a test keeps defined, and what it does not.
           "std::map<unsigned, unsigned> own; own[1u] = 4u; auto at = own.find(s % 3u); if (at != own.end()) s += at->second;",
           "std::map<unsigned, unsigned> own; own[s % 3u] = 4u; auto at = own.find(1u); s += at == own.end() ? 2u : at->second;",
           "std::vector<int> own = make_vector<int>(int($c % 3u)); if (!own.empty()) s += unsigned(own.front());",
           "std::vector<int> own = make_vector<int>(3); for (std::size_t i = 0; i < own.size(); ++i) s += unsigned(own[i]);",
           "std::vector<int> own = make_vector<int>(2); for (auto at = own.begin(); at != own.end(); ++at) s += unsigned(*at);",
           "if ($c > 0u) s += 90u / $c;", "if ($c != 1u) s += 90u / ($c + 3u); else s += 2u;"]
