package planted.analytics.insight;

/** Planted: analysis looks back at the crawler, and uses a connector outside its room. */
public class SeesIngest {
    planted.ingest.Door door;
    org.apache.flink.connector.PlantedConnector connector;
}
