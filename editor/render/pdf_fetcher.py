"""What the layout engine may read: the pack, the project's pictures, and nothing else."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from editor.model.message import Problem
from editor.render.files import read_inside
from editor.render.pictures import IMAGE_SCHEME, Picture

# A name that no network knows (RFC 6761), in a scheme that relative addresses join to.
BASE_URL = "https://pack.invalid/"


class PackFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint is untyped
    """Serves `image:ID` and files inside the pack; every other address is refused."""

    def __init__(self, pack: Path, pictures: Mapping[str, Picture]) -> None:
        super().__init__(allowed_protocols=(IMAGE_SCHEME, "https"), allow_redirects=False)
        self._pack = pack
        self._pictures = pictures

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002  # WeasyPrint's signature
        """Answer from memory or from the pack. Raises ValueError, which the engine logs."""
        parts = urlsplit(url)
        if parts.scheme == IMAGE_SCHEME and unquote(parts.path) in self._pictures:
            picture = self._pictures[unquote(parts.path)]
            return URLFetcherResponse(url, picture.data, {"Content-Type": picture.media_type})
        if url.startswith(BASE_URL):
            return URLFetcherResponse(url, self._pack_file(unquote(parts.path).lstrip("/")))
        raise ValueError("this address lies outside the template and the release")

    def _pack_file(self, name: str) -> bytes:
        try:
            return read_inside(self._pack, name)
        except Problem as problem:
            raise ValueError(str(problem)) from problem
