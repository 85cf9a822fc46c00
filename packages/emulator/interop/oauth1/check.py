"""Signs requests with requests_oauthlib, unmodified, and reads the emulator with them."""

import os
import sys

import requests
from requests_oauthlib import OAuth1

BASE = os.environ["SENHASEGURA_URL"]
CA = os.environ["SENHASEGURA_CA_CERTIFICATE"]


def signer(token_secret):
    return OAuth1(
        os.environ["SENHASEGURA_CLIENT_ID"],
        client_secret=os.environ["SENHASEGURA_CLIENT_SECRET"],
        resource_owner_key="interop-token",
        resource_owner_secret=token_secret,
    )


def main():
    good = signer("interop-token-secret")
    read = requests.get(f"{BASE}/iso/dapp/application?a=1&b=%20x", auth=good, verify=CA, timeout=10)
    assert read.status_code == 200, read.status_code
    secrets = {secret["identity"]: secret["data"] for secret in read.json()["application"]["secrets"]}
    assert secrets["team/shop/db"][0]["password"] == "invented-one", "another password"
    assert secrets["team/shop/cloud"][0]["secret_access_key"] == "invented-two", "another key"
    assert "team/billing/db" not in secrets, "a secret of another authorization"
    pod = {"pod_name": "a b+c", "deploy": "d&e", "namespace": "n=ü"}
    made = requests.post(f"{BASE}/iso/coe/dapp/provision", data=pod, auth=good, verify=CA, timeout=10)
    assert made.status_code == 200, made.status_code
    wrong = requests.get(f"{BASE}/iso/dapp/application", auth=signer("wrong"), verify=CA, timeout=10)
    assert wrong.status_code == 401, wrong.status_code
    print("requests_oauthlib 2.0.0: signed GET with a query, signed form POST, wrong signature refused")


if __name__ == "__main__":
    sys.exit(main())
