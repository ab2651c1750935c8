"""Pages lead to blank and sample forms: copied beside them, known by hash, and only where they are harmless."""

import json
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import pytest
from msgspec.structs import replace

from exporters.publish import manifest as manifests
from exporters.publish.order import Shard
from exporters.publish.publishing import merge, publish
from exporters.view import Format, View
from tests.exporters.publish.small import ID, add, made

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def with_form(root, order):
    """Give an order of pages, and the base of both items a form to lead to."""
    (root / "files" / "sub").mkdir(parents=True, exist_ok=True)
    (root / "files" / "sub" / "表 #1.svg").write_bytes(SVG)
    base = root / "bases" / "registration.yaml"
    named = '    document: id-card\n    files: {blank: "files/sub/表 #1.svg"}\n'
    base.write_text(base.read_text("utf-8").replace("    document: id-card\n", named), "utf-8")
    return replace(order, views=(View.GUIDE,), formats=(Format.HTML,))


def form_of(order) -> tuple[str, Path]:
    """Follow the link of the page to its form."""
    page = (order.folder / f"{ID}.guide.html").read_text("utf-8")
    (link,) = re.findall(r'<a href="(forms/[^"]+)">表 #1.svg</a>', page)
    return link, order.folder / unquote(link)


def manifest_of(order) -> dict:
    return json.loads((order.folder / "manifest.json").read_text("utf-8"))["items"]


def test_a_page_leads_to_its_forms_which_the_manifest_knows_by_hash(with_form) -> None:
    publish(with_form, processes=1)
    link, form = form_of(with_form)
    assert form.read_bytes() == SVG
    assert not set(link) & set(" #表")
    told = manifest_of(with_form)[ID]["files"]
    assert [one["sha256"] for one in told if one["name"] == unquote(link)] == [sha256(SVG).hexdigest()]
    assert "forms/" not in (with_form.folder / "index.html").read_text("utf-8")


def test_a_form_that_changed_makes_its_guide_anew_and_the_old_one_is_gone(root, with_form) -> None:
    publish(with_form, processes=1)
    _, old = form_of(with_form)
    assert made(with_form) == []
    (root / "files" / "sub" / "表 #1.svg").write_bytes(SVG + b"\n")
    assert made(with_form) == [ID, "civil--second"]
    _, new = form_of(with_form)
    assert (new.read_bytes(), old.exists()) == (SVG + b"\n", False)


@pytest.mark.parametrize("hostile", [b"<svg onload='x'/>", b"", None, "link", b"<svg>" + b" " * (20 * 2**20)])
def test_a_form_that_may_not_be_handed_out_is_only_named_and_said_every_time(root, with_form, hostile) -> None:
    form = root / "files" / "sub" / "表 #1.svg"
    form.unlink()
    if hostile == "link":
        form.symlink_to("/etc/passwd")
    elif hostile is not None:
        form.write_bytes(hostile)
    for made_now in (2, 0):
        outcome = publish(with_form, processes=1)
        assert (len(outcome.made), len(outcome.without)) == (made_now, 2)
        assert outcome.without[0].en.startswith("files/sub/表 #1.svg ")
    page = (with_form.folder / f"{ID}.guide.html").read_text("utf-8")
    assert "表 #1.svg" in page
    assert ">表 #1.svg</a>" not in page
    assert not list(with_form.folder.glob("forms/表*"))


def test_parts_joined_have_the_forms_of_all_and_say_what_is_without(root, with_form, tmp_path) -> None:
    base = root / "bases" / "registration.yaml"
    base.write_text(base.read_text("utf-8").replace("{blank:", '{sample: "files/gone.svg", blank:'), "utf-8")
    whole = replace(with_form, folder=tmp_path / "whole")
    said = publish(whole, processes=1).without
    for number in (1, 2):
        publish(replace(with_form, shard=Shard(number, 2)), processes=1)
    assert merge(with_form).without == said
    assert len(said) == 2
    read = [manifests.read(one.folder / "manifest.json") for one in (whole, with_form)]
    assert read[0] == read[1]
    assert form_of(with_form)[1].read_bytes() == SVG


def test_a_part_leaves_a_form_that_another_part_leads_to(root, with_form) -> None:
    for number in (1, 2):
        publish(replace(with_form, shard=Shard(number, 2)), processes=1)
    _, form = form_of(with_form)
    own = 1 if Shard(1, 2).has("civil--second") else 2
    add(root, f"state: withdrawn\nreason: 合并办理\nreplaced_by: [{ID}]", "items/civil/civil--second.yaml")
    publish(replace(with_form, shard=Shard(own, 2)), processes=1)
    merge(with_form)
    assert form.exists()
    assert {one["sha256"] for one in manifest_of(with_form)[ID]["files"]} >= {sha256(form.read_bytes()).hexdigest()}
