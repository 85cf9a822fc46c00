//! Creates, reads and disables protected information through the Rust SDK, unmodified.

use senhasegura_rs::{
    AccessProtectedInformationApi, CreateProtectedInformationApi,
    CreateProtectedInformationApiRequest, DisableProtectedInformationApi, SenhaseguraClient,
};
use std::{env, error::Error};

const CONTENT: &str = "made \"by\" \\ the SDK";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = format!("{}/", env::var("SENHASEGURA_URL")?).parse()?;
    let id = env::var("SENHASEGURA_CLIENT_ID")?;
    let secret = env::var("SENHASEGURA_CLIENT_SECRET")?;
    let client = SenhaseguraClient::builder(url, id, secret).build()?;

    let seeded = client.access_protected_information("INFO129".to_string()).await?;
    equal("seeded", &seeded.info.content, "invented \"five\" \\ six")?;

    let request = CreateProtectedInformationApiRequest {
        name: Some("sdk".to_string()),
        content: CONTENT.to_string(),
        identifier: Some("made-by-rust".to_string()),
        r#type: None,
    };
    let created = client.create_protected_information(request).await?;
    equal("created", &created.info.content, CONTENT)?;
    let read = client.access_protected_information("made-by-rust".to_string()).await?;
    equal("read back", &read.info.content, CONTENT)?;
    client.disable_protected_information("made-by-rust".to_string()).await?;
    if client.access_protected_information("made-by-rust".to_string()).await.is_ok() {
        return Err("what was disabled can still be read".into());
    }
    println!("rust-sdk: reads, creates, reads back and disables protected information");
    Ok(())
}

fn equal(what: &str, found: &str, expected: &str) -> Result<(), Box<dyn Error>> {
    if found == expected {
        return Ok(());
    }
    Err(format!("the information that was {what} has another content").into())
}
