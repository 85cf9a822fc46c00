// Prints $VALUE in each way that Go has for it: a line `\x1e name`, then the print.
package main

import (
	"bytes"
	"encoding/base32"
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"net/url"
	"os"
	"strconv"
	"text/template"
)

func say(name, text string) { fmt.Printf("\x1e%s\n%s\n", name, text) }

func main() {
	value := os.Getenv("VALUE")
	data := []byte(value)
	var buffer bytes.Buffer
	taken := func() string { defer buffer.Reset(); return buffer.String() }

	say("QueryEscape", url.QueryEscape(value))
	say("PathEscape", url.PathEscape(value))
	say("Values", url.Values{"p": {value}}.Encode())
	address := url.URL{Scheme: "postgres", User: url.UserPassword("app", value), Host: "db"}
	say("UserPassword", address.String())
	say("URL.Path", (&url.URL{Scheme: "https", Host: "db", Path: "/" + value}).String())
	say("EscapeString", html.EscapeString(value))
	say("HTMLEscapeString", template.HTMLEscapeString(value))
	say("JSEscapeString", template.JSEscapeString(value))
	_ = xml.EscapeText(&buffer, data)
	say("xml.EscapeText", taken())
	text, _ := json.Marshal(map[string]string{"p": value})
	say("json.Marshal", string(text))
	text, _ = json.Marshal(data)
	say("json.Marshal of bytes", string(text))
	writer := csv.NewWriter(&buffer)
	_ = writer.Write([]string{value, "x"})
	writer.Flush()
	say("csv", taken())
	say("%q", fmt.Sprintf("%q", value))
	say("%+q", fmt.Sprintf("%+q", value))
	say("%#v", fmt.Sprintf("%#v", struct{ P string }{value}))
	say("%v of bytes", fmt.Sprint(data))
	say("%#v of bytes", fmt.Sprintf("%#v", data))
	say("%x", fmt.Sprintf("%x", value))
	say("% x", fmt.Sprintf("% x", value))
	say("%X", fmt.Sprintf("%X", value))
	say("%# x", fmt.Sprintf("%# x", value))
	say("QuoteToASCII", strconv.QuoteToASCII(value))
	say("StdEncoding", base64.StdEncoding.EncodeToString(data))
	say("RawURLEncoding", base64.RawURLEncoding.EncodeToString(data))
	say("base32", base32.StdEncoding.EncodeToString(data))
	say("hex.Dump", hex.Dump(data))
}
