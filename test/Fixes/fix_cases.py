"""lit's side of the tests of the kinds of fix.

CaseFormat makes a test of each case file, ExampleFormat one of each kind's
example. Both leave the work to a script that can also be called by hand.
"""
import os
import re

import lit.Test
import lit.formats
import lit.util

KIND = re.compile(r'^FIX_KIND\((\w+),\s*"([^"]+)"\)', re.MULTILINE)


def run(script, arguments, scratch, config):
    environment = dict(config.environment)
    environment["HEAL_SCRATCH"] = scratch
    environment["HEAL_CLANGXX"] = os.path.join(config.llvm_tools, "clang++")
    command = [config.python, script] + arguments
    out, err, code = lit.util.executeCommand(command, env=environment)
    text = "$ " + " ".join(command) + "\n" + out + err
    return (lit.Test.FAIL if code else lit.Test.PASS), text


class CaseFormat(lit.formats.FileBasedTest):
    def __init__(self, folder):
        self.folder = folder

    def execute(self, test, litConfig):
        script = os.path.join(self.folder, "run-case")
        scratch = test.getExecPath() + ".tmp"
        return run(script, [test.getSourcePath()], scratch, test.config)


class ExampleFormat(lit.formats.FileBasedTest):
    def __init__(self, folder):
        self.folder = folder

    def getTestsInDirectory(self, testSuite, path_in_suite, litConfig, localConfig):
        table = os.path.join(
            localConfig.heal_source, "include/clang-heal/Fixes/FixKinds.def"
        )
        with open(table, encoding="utf-8") as file:
            kinds = KIND.findall(file.read())
        for name, kind in kinds:
            yield lit.Test.Test(testSuite, path_in_suite + (name,), localConfig)

    def execute(self, test, litConfig):
        name = test.path_in_suite[-1]
        source = os.path.join(test.config.heal_source, "lib/Fixes", name + ".cpp")
        script = os.path.join(self.folder, "run-example")
        return run(script, [source], test.getExecPath() + ".tmp", test.config)
