"""What stands beside the pages: style sheet and script, robots.txt, the map of the site, and /healthz."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from fastapi.responses import JSONResponse, PlainTextResponse, Response

from bot.web.assets import assets
from bot.web.sitemap import base
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations

FOR_GOOD = "public, max-age=31536000, immutable"
FOR_AN_HOUR = "public, max-age=3600"
NEVER = "no-store"
# Who fetches the one page that somebody has put into a message, to show what it is.
UNFURLERS = (
    "Discordbot",
    "Twitterbot",
    "facebookexternalhit",
    "meta-externalfetcher",
    "Slackbot",
    "Slackbot-LinkExpanding",
    "Slack-ImgProxy",
    "TelegramBot",
    "WhatsApp",
    "LinkedInBot",
    "SkypeUriPreview",
    "Mastodon",
    "Bluesky",
    "Iframely",
    "Embedly",
    "redditbot",
    "Viber",
    "kakaotalk-scrap",
)
NOBODYS = ("/suggest", "/metrics")
# As many as there are pairs of channels, which no search engine shall go through.
COMBINED = ("/mix", "/compare", "/path", "/c/*/why/")

router = APIRouter()


@router.get("/static/{name}")
async def static(visit: Visiting, name: str) -> Response:
    """A file of `static/`, for good where its mark is named."""
    asset = assets().get(name)
    if asset is None:
        raise HTTPException(404)
    kept = FOR_GOOD if visit.of("v") == asset.mark else FOR_AN_HOUR
    return Response(asset.body, media_type=asset.kind, headers={"Cache-Control": kept})


@router.get("/favicon.ico")
async def icon() -> Response:
    """What browsers ask for where no page has told them better."""
    return Response(
        assets()["icon.svg"].body, media_type="image/svg+xml", headers={"Cache-Control": FOR_AN_HOUR}
    )


@router.get("/healthz")
async def health(visit: Visiting) -> Response:
    """That it answers, and from what."""
    manifest = visit.snapshot.manifest
    document = {"status": "ok", "snapshot": manifest.id, "channels": manifest.channels}
    return JSONResponse(document, headers={"Cache-Control": NEVER})


@router.get("/robots.txt")
async def robots(visit: Visiting) -> Response:
    """Everything may be read but what is worked out for whoever asks; of that, what somebody has shared."""
    lines = [
        *(f"User-agent: {name}" for name in UNFURLERS),
        *(f"Disallow: {path}" for path in NOBODYS),
        "",
        "User-agent: *",
        *(f"Disallow: {path}" for path in (*NOBODYS, *COMBINED)),
        "",
        f"Sitemap: {base(visit.site)}/sitemap.xml",
    ]
    return PlainTextResponse("\n".join(lines) + "\n", headers={"Cache-Control": FOR_AN_HOUR})
