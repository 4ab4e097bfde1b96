package io.guanlan.ui.sources;

import io.guanlan.ui.kit.Live;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The sources as a live reading, shared by everybody who looks. */
@Component
class SourceFeed implements DisposableBean {

    private final Live<List<SourceRow>> live;

    SourceFeed(SourceService service) {
        live = new Live<>("sources", Duration.ofSeconds(2), service::rows);
    }

    Live<List<SourceRow>> live() {
        return live;
    }

    void refresh() {
        live.refresh();
    }

    @Override
    public void destroy() {
        live.close();
    }
}
