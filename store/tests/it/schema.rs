#[tokio::test]
async fn the_schema_goes_up_and_down_and_up_again() {
    for fresh in store::testing::each().await {
        assert!(fresh.db.is_ready().await.expect("it answers"), "on {}", fresh.kind);
        fresh.db.unmigrate().await.expect("down");
        assert!(!fresh.db.is_ready().await.expect("it answers"), "on {}", fresh.kind);
        fresh.db.migrate().await.expect("up");
        assert!(fresh.db.is_ready().await.expect("it answers"), "on {}", fresh.kind);
    }
}
