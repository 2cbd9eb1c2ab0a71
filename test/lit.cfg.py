"""lit tests of the tool: one subcommand, JSON in, JSON out."""
import os

import lit.formats

config.name = "clang-heal"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".test", ".cpp"]
config.excludes = ["Inputs", "Unit", "Services"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.heal_binary, "test")

config.environment["PATH"] = os.pathsep.join(
    [os.path.join(config.heal_binary, "bin"), config.llvm_tools, os.environ["PATH"]]
)
# A test sees no configuration but its own.
config.environment["HOME"] = config.test_exec_root
for name in ("HEAL_UPDATE",):
    if name in os.environ:
        config.environment[name] = os.environ[name]

config.substitutions.append(("%heal_source", config.heal_source))
config.substitutions.append(("%python", config.python))
config.substitutions.append(("%clangxx", os.path.join(config.llvm_tools, "clang++")))
