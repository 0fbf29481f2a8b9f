"""Signing in: with a key of the API, or by OpenID Connect where the settings say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from ui import failing, session
from ui.client import ApiClient
from ui.errors import ApiError, ApiRefused, NeedsKey
from ui.session import Person
from ui.showing import escaped
from ui.texts import say


def is_admitted() -> bool:
    """Tell whether this session may use the page, asking the API the first time."""
    if "person" in st.session_state:
        return True
    if session.settings().sign_in == "oidc":
        return _is_admitted_by_oidc()
    try:
        session.sign_in(_person(None))
    except NeedsKey:
        return False
    except ApiError:
        return True  # the pages say what is wrong with the API, and keep what is typed
    return True


def show_way_in() -> None:
    """Draw how to sign in."""
    if session.settings().sign_in == "oidc":
        _show_oidc()
    else:
        _show_form()


def show_person() -> None:
    """Draw who is signed in and the way out, in the sidebar."""
    who = session.person()
    if who.key is None:
        return
    with st.sidebar:
        st.caption(escaped(say("sign_in.who", name=who.name or say("sign_in.key_holder"))))
        st.button(say("sign_in.out"), key="sign_out", icon=":material/logout:", on_click=_sign_out)


def _is_admitted_by_oidc() -> bool:
    if not is_logged_in():
        return False
    key, shared = key_for(st.user.to_dict(), st.secrets, claim=session.settings().role_claim)
    if key is None:
        return False
    try:
        session.sign_in(replace(_person(key, _email()), shares_key=shared))
    except NeedsKey:
        return False
    except ApiError:
        return True  # the pages say what is wrong with the API; nobody is signed in to it yet
    return True


def is_prepared() -> bool:
    """Tell whether the secrets name an OpenID provider; without one Streamlit knows nothing of users."""
    return "is_logged_in" in st.user.to_dict()


def is_logged_in() -> bool:
    """Tell whether the provider has said who this is."""
    return is_prepared() and bool(st.user.is_logged_in)


def key_for(user: Mapping[str, Any], secrets: Mapping[str, Any], *, claim: str) -> tuple[str | None, bool]:
    """Return the key that whoever signed in acts with, None if they have none, and whether others act with it, too.

    The keeper of the service writes the keys into Streamlit's secrets, ``api_keys`` by address and ``role_keys`` by
    value of a claim, of which the first that fits counts; the browser never sees them. An address that the provider
    has not verified may be anybody's.
    """
    own = secrets.get("api_keys", {}).get(str(user.get("email", "")))
    if own and user.get("email_verified") is not False:
        return str(own), False
    told = user.get(claim) or ()
    groups = {told} if isinstance(told, str) else set(map(str, told))
    return next(
        ((str(key), True) for group, key in secrets.get("role_keys", {}).items() if group in groups), (None, False)
    )


def _email() -> str:
    return str(st.user.get("email", ""))


def _show_oidc() -> None:
    st.title(say("app.title"), anchor=False)
    if not is_prepared():
        st.error(say("sign_in.unprepared"), icon=":material/settings:")
    elif is_logged_in():
        st.error(escaped(say("sign_in.unknown", email=_email())))
        st.button(say("sign_in.out"), key="oidc_out", on_click=st.logout)
    else:
        st.markdown(say("sign_in.oidc"))
        st.button(say("sign_in.enter"), key="oidc", type="primary", on_click=st.login)


def _show_form() -> None:
    st.title(say("app.title"), anchor=False)
    st.markdown(say("sign_in.lead"))
    with st.form("sign_in", border=True, width=480):
        key = st.text_input(say("sign_in.key"), type="password", key="typed_key", autocomplete="current-password")
        sent = st.form_submit_button(say("sign_in.enter"), type="primary")
    if not sent:
        return
    try:
        session.sign_in(_person(key.strip()))
    except NeedsKey:
        st.error(say("sign_in.refused"), icon=":material/key_off:")
        return
    except ApiError as error:
        st.error(escaped(failing.explain(error)), icon=":material/cloud_off:")
        return
    st.rerun()


def _person(key: str | None, name: str = "") -> Person:
    """Return whose key this is, as the API tells it.

    Raises:
        NeedsKey: the API does not accept it, or wants one.
        ApiError: the API cannot be asked.
    """
    chosen = session.settings()
    client = ApiClient(session.http(chosen.api, chosen.timeout_seconds), key)
    try:
        told = client.get("/v1/me")
    except NeedsKey:
        raise
    except ApiRefused as error:
        if error.status not in (404, 405):
            raise
        client.documents()  # an API that does not tell who calls still tells whether a key is wanted
        return Person(key, name)
    roles = told.get("roles")
    return Person(
        key, name or str(told.get("name", "")), frozenset(map(str, roles)) if isinstance(roles, list) else None
    )


def _sign_out() -> None:
    for name in list(st.session_state):
        del st.session_state[name]
    if session.settings().sign_in == "oidc":
        st.logout()
