package planted.ui;

/** Planted: the desk reaches past its rooms. */
public class Desk {
    planted.ingest.Door door;
    planted.analytics.insight.SeesIngest stream;
    co.elastic.clients.elasticsearch.ElasticsearchClient client;
    org.elasticsearch.client.RestClient rest;
}
