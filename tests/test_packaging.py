"""What is shipped is whole and in step: locks, package lists, scripts, the wheel."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from configparser import ConfigParser
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from annotator import __version__, startup
from annotator.libraries import LIBRARIES

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements-build.txt", "requirements.txt", "requirements-dev.txt")
BUILD = re.findall(r"^\w.*", (PACKAGING / "requirements-build.in").read_text("utf-8"), re.MULTILINE)
SCRIPTS = ("start.sh", "test.sh", "setup.sh", "lock.sh", "screenshot.sh")


def locked(name: str) -> dict[str, str]:
    """Return the versions that a lock names, by normalised name."""
    text = (PACKAGING / name).read_text("utf-8")
    pins = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", text, re.MULTILINE)
    return {canonicalize_name(package): version for package, version in pins}


def closure(names: list[str]) -> set[str]:
    """Return all that these requirements bring with them here, as the installed packages say."""
    wanted, seen = [Requirement(name) for name in names], set[str]()
    environment: dict[str, str] = {**default_environment(), "extra": ""}  # type: ignore[dict-item]
    while wanted:
        requirement = wanted.pop()
        name = canonicalize_name(requirement.name)
        if name in seen or (requirement.marker and not requirement.marker.evaluate(environment)):
            continue
        seen.add(name)
        wanted += [Requirement(line) for line in requires(requirement.name) or ()]
    return seen


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_versions_and_hashes_and_no_place(name: str) -> None:
    text = (PACKAGING / name).read_text("utf-8")
    assert "://" not in text and "index" not in text and "find-links" not in text
    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[a-z0-9.-]+==\S+ ", entry), entry
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("requirements-build.txt", BUILD),
        ("requirements.txt", PROJECT["project"]["dependencies"]),
        ("requirements-dev.txt", PROJECT["project"]["dependencies"]),
        ("requirements-dev.txt", PROJECT["project"]["optional-dependencies"]["dev"]),
    ],
    ids=["build", "program", "program in dev", "dev"],
)
def test_a_lock_holds_what_the_project_asks_for(lock: str, requirements: list[str]) -> None:
    pins = locked(lock)
    for line in requirements:
        requirement = Requirement(line)
        version = pins.get(canonicalize_name(requirement.name))
        assert version is not None, f"{line} is not in {lock}: run packaging/lock.sh"
        assert requirement.specifier.contains(version), (
            f"{lock} has {version} for {line}: run packaging/lock.sh"
        )


def test_the_program_names_the_libraries_it_asks_for() -> None:
    asked = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["charts"]]
    assert {library.name for library in LIBRARIES} == {Requirement(line).name for line in asked}


def test_the_notice_names_every_library() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    assert [each.name for each in LIBRARIES if each.name.removesuffix("-Essentials") not in notice] == []


def test_a_lock_holds_what_its_packages_ask_for() -> None:
    try:
        needed = closure(PROJECT["project"]["dependencies"])
    except PackageNotFoundError as error:
        pytest.skip(f"{error} is not installed here")
    assert needed <= set(locked("requirements.txt")), "run packaging/lock.sh"


def test_the_lock_for_development_holds_the_programs() -> None:
    assert locked("requirements.txt").items() <= locked("requirements-dev.txt").items()


def test_what_is_installed_to_build_is_not_replaced_later() -> None:
    build, later = locked("requirements-build.txt"), locked("requirements-dev.txt")
    assert all(later.get(name, version) == version for name, version in build.items())


def _system_check() -> ModuleType:
    specification = importlib.util.spec_from_file_location("system_check", PACKAGING / "system_check.py")
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_a_bare_system_gets_every_library_the_program_checks() -> None:
    lines = (PACKAGING / "linux" / "packages.txt").read_text("utf-8").splitlines()
    packages = {line for line in lines if line and not line.startswith("#")}
    libraries = (*startup.OFFSCREEN_LIBRARIES, *startup.X11_LIBRARIES, *startup.WAYLAND_LIBRARIES)
    assert packages == {
        "python3",
        "python3-venv",
        _system_check().FONT,
        *(library.package for library in libraries),
    }


def test_the_system_check_separates_what_is_needed_from_what_is_wanted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    check = _system_check()
    monkeypatch.setattr(check, "missing", list)  # nothing is there
    monkeypatch.setattr(check, "has_chinese_font", lambda: False)
    monkeypatch.setattr(check.shutil, "which", lambda _name: None)
    assert "libgl1" in check.needed("picture") and "libxcb-cursor0" not in check.needed("picture")
    assert check.wanted("window") == [check.FONT]
    assert {check.FONT, "xvfb", "libxcb-cursor0"} <= set(check.wanted("tests"))
    monkeypatch.setattr(check, "missing", lambda _libraries: [])
    monkeypatch.setattr(check, "has_chinese_font", lambda: True)
    assert check.needed("window") == check.wanted("window") == []


def test_every_place_names_the_same_version() -> None:
    metainfo = ElementTree.parse(PACKAGING / "linux" / "annotator.metainfo.xml")
    release = metainfo.find("releases/release")
    assert release is not None
    assert __version__ == PROJECT["project"]["version"] == release.get("version")


def test_the_desktop_entry_and_the_file_type_belong_together() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(PACKAGING / "linux" / "annotator.desktop", "utf-8")
    desktop = entry["Desktop Entry"]
    kind = ElementTree.parse(PACKAGING / "linux" / "annotator.mime.xml").getroot()[0]
    patterns = [part.get("pattern") for part in kind if part.tag.endswith("glob")]
    assert patterns == ["*.annot"]
    assert desktop["MimeType"] == f"{kind.get('type')};"
    assert desktop["Exec"].split()[0] in PROJECT["project"]["scripts"]
    for language in ("zh_CN", "zh_TW"):
        assert desktop[f"comment[{language}]"] and desktop[f"name[{language}]"]


def test_readme_names_files_that_are_there() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    named = re.findall(r"(?<![\w/])(?:packaging|resources|tests|annotator)/[\w./-]*\w\b(?!\*)", text)
    assert len(named) > 10
    for name in (*named, "LICENSE", "NOTICE"):
        assert (ROOT / name).exists(), name


@pytest.mark.skipif(os.name != "posix", reason="scripts for a POSIX shell")
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_read_by_a_plain_shell(script: str) -> None:
    shell = shutil.which("dash") or shutil.which("sh")
    assert shell
    subprocess.run([shell, "-n", str(PACKAGING / script)], check=True)


# What the scripts may take for granted: Debian's essential packages.
ESSENTIAL = "cat cut dirname env grep mkdir printf sed sh sha256sum tail true uname"


@pytest.fixture
def bare_system(tmp_path: Path) -> Path:
    """A copy of the scripts, and beside it a PATH with essential commands and a user who is not root."""
    project = tmp_path / "a project"
    shutil.copytree(PACKAGING, project / "packaging")
    commands = tmp_path / "bin"
    commands.mkdir()
    for name in ESSENTIAL.split():
        found = shutil.which(name)
        assert found, name
        (commands / name).symlink_to(found)
    _command(commands / "id", "echo 1000")
    return project


def _command(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(0o755)


def _start(project: Path, script: str = "start.sh") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(project.parent / "bin"), "HOME": str(project.parent)}
    command = ["/bin/sh", str(project / "packaging" / script)]
    return subprocess.run(command, env=environment, cwd="/", capture_output=True, text=True, check=False)


@pytest.mark.skipif(os.name != "posix", reason="scripts for a POSIX shell")
@pytest.mark.parametrize("script", ["start.sh", "test.sh"])
def test_without_rights_the_one_command_to_run_is_printed(bare_system: Path, script: str) -> None:
    _command(bare_system.parent / "bin" / "apt-get", "echo must not be called; exit 1")
    done = _start(bare_system, script)
    assert done.returncode == 2
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends python3 " in done.stderr
    assert "fonts-noto-cjk" in done.stderr
    assert "must not be called" not in done.stdout + done.stderr
    assert ("xvfb" in done.stderr) == (script == "test.sh")


def test_the_start_script_knows_which_options_take_a_value() -> None:
    usage = subprocess.run(
        [sys.executable, "-m", "annotator", "--help"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    taking = set(re.findall(r"\[(--[a-z]+) ", usage))
    script = (PACKAGING / "start.sh").read_text("utf-8")
    known = {
        name
        for line in re.findall(r"^ +(--.*)\) .*value_follows=yes", script, re.MULTILINE)
        for name in line.split(" | ")
    }
    assert taking == known


@pytest.mark.skipif(os.name != "posix", reason="scripts for a POSIX shell")
def test_without_apt_the_packages_are_named(bare_system: Path) -> None:
    done = _start(bare_system)
    assert done.returncode == 2
    assert "no apt" in done.stderr and "libgl1" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="scripts for a POSIX shell")
def test_an_apt_that_fails_is_shown(bare_system: Path) -> None:
    commands = bare_system.parent / "bin"
    _command(commands / "id", "echo 0")
    _command(commands / "apt-get", "echo E: no such archive; exit 100")
    done = _start(bare_system)
    assert done.returncode == 2
    assert "E: no such archive" in done.stderr and "build/apt.log" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="scripts for a POSIX shell")
def test_a_passwordless_sudo_is_used(bare_system: Path) -> None:
    commands = bare_system.parent / "bin"
    _command(commands / "sudo", '[ "$1" = -n ] && shift; exec "$@"')
    _command(commands / "apt-get", 'echo "$DEBIAN_FRONTEND $*" >>"$HOME/apt-calls"')
    done = _start(bare_system)
    assert done.returncode == 2
    assert "no Python 3.11" in done.stderr  # this apt gave none
    update, install = (bare_system.parent / "apt-calls").read_text("utf-8").splitlines()
    assert update.startswith("noninteractive ") and update.endswith("update")
    assert "install -y --no-install-recommends python3 python3-venv" in install


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy, so that nothing of an older build gets into it."""
    source = tmp_path_factory.mktemp("source")
    for name in ("annotator", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source / name)
    build = "from hatchling.build import build_wheel; build_wheel('dist')"
    subprocess.run([sys.executable, "-P", "-c", build], cwd=source, check=True, capture_output=True)
    return next((source / "dist").glob("annotator-*.whl"))


def test_the_wheel_holds_modules_resources_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "annotator").rglob("*.py")}
    resources = {
        f"annotator/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }
    assert modules <= names
    assert resources <= names
    assert {Path(name).name for name in names} >= {"LICENSE", "NOTICE", "entry_points.txt"}
    assert not any(name.startswith(("tests/", "packaging/")) for name in names)


def test_the_wheel_runs_from_an_environment_of_its_own(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    site = next(environment.glob("lib*/python*/site-packages"))
    zipfile.ZipFile(wheel).extractall(site)
    # The libraries are those of this run; the program itself must come out of the wheel.
    libraries = Path(pytest.__file__).resolve().parent.parent
    (site / "libraries.pth").write_text(f"{libraries}\n", "utf-8")
    python = environment / "bin" / "python"
    ask = "import annotator, annotator.resources as r; print(annotator.__file__); print(r.path('schemes'))"
    inside = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    asked = subprocess.run(
        [str(python), "-P", "-c", ask], env=inside, cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert all(line.startswith(str(site)) for line in asked.stdout.splitlines()), asked.stdout
    made = subprocess.run(
        [str(python), "-P", "-m", "annotator", "init", "work.annot"],
        env=inside,
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "work.annot").is_file()
