package planted.ui.utils;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.kafka.clients.producer.Producer;
import org.jsoup.nodes.Document;

/** Planted: a room named after nothing that imports everything and sleeps. */
@com.vaadin.flow.component.dependency.JsModule("./needs-a-build.js")
class Vague {
    @org.springframework.beans.factory.annotation.Autowired Document document;
    HttpClient http;
    Producer<String, String> producer;

    void doze() throws InterruptedException {
        Thread.sleep(1);
    }
}
