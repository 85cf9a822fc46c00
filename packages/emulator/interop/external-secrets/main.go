// Reads the emulator's sample through the External Secrets Operator's own senhasegura provider, unmodified.
package main

import (
	"context"
	"fmt"
	"os"

	esv1beta1 "github.com/external-secrets/external-secrets/apis/externalsecrets/v1beta1"
	"github.com/external-secrets/external-secrets/pkg/provider/senhasegura/auth"
	"github.com/external-secrets/external-secrets/pkg/provider/senhasegura/dsm"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "external-secrets:", err)
		os.Exit(1)
	}
}

func run() error {
	url := os.Getenv("SENHASEGURA_URL")
	session := &auth.SenhaseguraIsoSession{URL: url}
	id, secret := os.Getenv("SENHASEGURA_CLIENT_ID"), os.Getenv("SENHASEGURA_CLIENT_SECRET")
	if _, err := session.GetIsoToken(id, "wrong", url, false); err == nil {
		return fmt.Errorf("a wrong client secret was accepted")
	}
	token, err := session.GetIsoToken(id, secret, url, false)
	if err != nil {
		return fmt.Errorf("token: %w", err)
	}
	client, err := dsm.New(&auth.SenhaseguraIsoSession{URL: url, Token: token})
	if err != nil {
		return err
	}
	ctx := context.Background()
	one, err := client.GetSecret(ctx, esv1beta1.ExternalSecretDataRemoteRef{Key: "team/shop/db", Property: "password"})
	if err != nil {
		return fmt.Errorf("one key: %w", err)
	}
	if string(one) != "invented-one" {
		return fmt.Errorf("one key: not the password of the seed")
	}
	all, err := client.GetSecretMap(ctx, esv1beta1.ExternalSecretDataRemoteRef{Key: "team/shop/cloud"})
	if err != nil {
		return fmt.Errorf("a secret: %w", err)
	}
	if len(all) != 3 || len(all["TTL"]) != 0 || string(all["secret_access_key"]) != "invented-two" {
		return fmt.Errorf("a secret: %d keys, not those of the seed", len(all))
	}
	missing := esv1beta1.ExternalSecretDataRemoteRef{Key: "team/billing/db", Property: "password"}
	if _, err := client.GetSecret(ctx, missing); err == nil {
		return fmt.Errorf("a secret of another authorization was given out")
	}
	fmt.Println("external-secrets v0.9.20: token, one key, one secret, null as empty, nothing of others")
	return nil
}
