"""A whole program: types, globals, scenes, and a run that calls the scenes with
the same objects under several names and prints what became of everything.
"""
from fuzzing import keepers, types
from fuzzing.dice import Dice
from fuzzing.scenes import Place, Scene

STANDARDS = [11, 14, 17, 20, 23]


def standard_of(seed):
    return STANDARDS[Dice(seed, 0).below(len(STANDARDS))]


class Program:
    """The text of the program of one seed, all of it in namespace p<seed>."""

    def __init__(self, seed):
        self.seed, self.standard = seed, standard_of(seed)
        self.dice = Dice(seed * 2 + 1, self.standard)
        self.declarations = []
        self.types = [t for t in types.types_of(self.standard)]
        self.counter = self.dice.name("asked")
        self.declare("using ::digest;")
        self.declare(f"static unsigned {self.counter} = 0u;")
        self.structs = [self.struct() for _ in range(2)]
        if self.dice.chance(0.5):
            self.structs += [keepers.keeper(self)] * 2
        self.types += self.structs * 2
        self.globals = []
        self.pick_globals()
        self.scenes = []
        for number in range(self.dice.pick([1, 2, 2])):
            self.add_scene(number)

    def declare(self, text):
        if text.strip():
            self.declarations.append(text.strip())

    def value(self, type_):
        return self.dice.fill(self.dice.pick(type_.make))

    def initial(self, type_):
        return "{1, 2, 3}" if type_ is types.CARRAY else self.value(type_)

    # Types and globals

    def struct(self):
        """A class with fields, some of them changed by its methods."""
        name = self.dice.name("Part")
        fields = [(self.dice.name(), self.dice.pick(types.BASIC + [types.ARRAY, types.PAIR, types.SET]))
                  for _ in range(self.dice.number(2, 3))]
        (first, first_type), (last, last_type) = fields[0], fields[-1]
        reads = lambda field, type_: self.dice.fill(self.dice.pick(type_.reads), x=field)
        writes = lambda field, type_: self.dice.fill(self.dice.pick(type_.writes), x=field, y=field, T=type_.cpp)
        base, base_part = self.base(name)
        lines = [f"struct {name}{base} {{"]
        lines += [f"  {type_.cpp} {field}{{{self.value(type_)}}};" if type_ in (types.INT, types.UNSIGNED) else
                  f"  {type_.cpp} {field} = {self.value(type_)};" for field, type_ in fields]
        lines += [f"  unsigned weigh() const {{ unsigned s = 1u; {reads(first, first_type)} {reads(last, last_type)} return s; }}",
                  f"  unsigned rank() const {{ unsigned s = 2u; {reads(last, last_type)} return s; }}",
                  f"  void stir() {{ {writes(first, first_type)} }}",
                  f"  {last_type.cpp} &inner() {{ return {last}; }}",
                  f"  const {last_type.cpp} &inner() const {{ return {last}; }}"]
        methods = ["$x.weigh()", "$x.weigh()", "$x.rank()"]
        if self.dice.chance(0.3):
            lines += ["  mutable unsigned seen = 0u;",
                      f"  unsigned look() const {{ unsigned s = ++seen; {reads(first, first_type)} return s; }}"]
            methods.append("$x.look()")
        if self.dice.chance(0.3):
            lines += [f"  {name} *self = this;", f"  void far() {{ {name} *p = self; p->stir(); }}",
                      f"  {name}() = default;", f"  {name}(const {name} &o) {{ *this = o; }}",
                      f"  {name} &operator=(const {name} &o) {{ " +
                      " ".join(f"{field} = o.{field};" for field, _ in fields) + " return *this; }"]
        extra = []
        if self.dice.chance(0.3):
            bits = self.dice.name("Bits")  # In C++11 a bit field has no initialiser of its own.
            self.declare(f"struct {bits} {{ unsigned few : 5; unsigned rest : 20; {bits}() : few(3u), rest(4u) {{}} }};")
            lines.append(f"  {bits} bits;")
            extra += [("$x.bits.few", types.BITFIELD), ("$x.bits.rest", types.BITFIELD)]
        if self.dice.chance(0.3):
            lines.append("  union { int whole = 7; int same; };")

            extra += [("$x.whole", types.INT), ("$x.same", types.INT)]
        if self.dice.chance(0.3):
            lines.append(f"  static int &common() {{ static int n = 6; return n; }}")
            extra.append(("$x.common()", types.INT))
        lines += [f"  {name} &operator+=(const {name} &o) {{ {first} = o.{first}; return *this; }}",
                  f"  bool operator==(const {name} &o) const {{ return weigh() == o.weigh(); }}", "};",
                  f"static {name} make_{name}(unsigned k) {{ {name} made; for (unsigned i = 0; i < k; ++i) made.stir(); return made; }}",
                  f"static unsigned digest(const {name} &o) {{ return o.weigh(); }}"]
        self.declare("\n".join(lines))
        struct = types.Type(
            name, make=[f"make_{name}($k)"],
            writes=["$x.stir();", f"$x = make_{name}($k);", "std::swap($x, $y);", "$x = $y;", "$x += $y;",
                    f"{name} $t = $x; $t.stir(); $x = $t;", f"void ({name}::*$t)() = &{name}::stir; ($x.*$t)();",
                    f"$x.{first} = $y.{first};", f"{first_type.cpp} {name}::*$t = &{name}::{first}; $x.*$t = $y.{first};",
                    f"$x = {name}();", "$x.inner() = $y.inner();", f"auto &$t = $x.inner(); $t = {self.value(last_type)};",
                    f"for ({name} *$t : {{&$x, &$y}}) $t->stir();", f"{name} $t(std::move($x)); $x = std::move($t);"],
            reads=[reads("$x." + first, first_type), reads("$x." + last, last_type)],
            parts=[(f"$x.{field}", type_) for field, type_ in fields] + [("$x.inner()", last_type)])
        struct.methods = methods
        struct.parts += base_part + extra
        return struct

    def base(self, name):
        """Now and then a base class; what comes after the name, and its part."""
        if self.dice.chance(0.7):
            return "", []
        type_ = self.dice.pick(types.BASIC)
        self.declare(f"struct {name}Base {{ {type_.cpp} origin = {self.value(type_)}; }};")
        return f" : {name}Base", [("$x.origin", type_), (f"static_cast<{name}Base &>($x).origin", type_)]

    def pick_globals(self):
        for type_ in (types.INT, types.INTS, types.STRING):
            self.of_type(type_)
        for struct in self.structs:
            self.of_type(struct)
        self.text_global = self.of_type(types.STRING).text

    def of_type(self, type_):
        """A global of that type; made when there is none yet, now and then a second."""
        alike = [place for place in self.globals if place.type is type_]
        if alike and not (len(alike) < 2 and self.dice.chance(0.15)):
            return self.dice.pick(alike)
        name = self.dice.name("world")
        self.declare(f"static {type_.cpp} {name} = {self.initial(type_)};")
        self.globals.append(Place(name, type_))
        return self.globals[-1]

    # Scenes and their calls

    def add_scene(self, number):
        scene = Scene(self, number)
        lines = scene.text()
        self.declare("\n".join(lines))
        self.scenes.append(scene)

    def argument(self, type_):
        """An object for a parameter: a global, or a part of one."""
        parts = [text.replace("$x", place.text) for place in self.globals
                 for text, part in place.type.parts if part is type_]
        if parts and self.dice.chance(0.35):
            return self.dice.pick(parts)
        return self.of_type(type_).text

    def calls(self):
        for scene in self.scenes:
            for turns in ("0u", f"{self.dice.number(2, 3)}u"):
                arguments = []
                for parameter in scene.parameters:
                    same = [a for a, p in arguments if p.type is parameter.type]
                    given = same[0] if same and self.dice.chance(0.4) else self.argument(parameter.type)
                    arguments.append((given, parameter))
                list_ = ", ".join([given for given, _ in arguments] + [turns])
                yield ("  try { say(\"%s\", %s(%s)); }\n  catch (const std::exception &e) { say(e.what(), 0u); }\n"
                       "  catch (...) { say(\"thrown\", 0u); }" % (scene.name, scene.name, list_))

    def text(self):
        calls = list(self.calls())
        digests = [f"  say(\"{place.text}\", digest({place.text}));" for place in self.globals]
        run = ["static void run() {", *calls, *digests, f"  say(\"asked\", {self.counter});",
               "  say(\"deleted\", unsigned(LoudDelete::deleted()));", "}"]
        return "\n".join([f"namespace p{self.seed} {{", *self.declarations, *run, f"}} // namespace p{self.seed}", ""])
