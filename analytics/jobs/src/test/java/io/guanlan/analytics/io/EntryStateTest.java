package io.guanlan.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class EntryStateTest {

    @Test
    void entries_writtenAndRead_areTheSame() throws Exception {
        Entry small = new Entry("guanlan-finding", "f1", 1_800_000_000_000L, "{\"词\":\"😀\"}", "k");
        Entry large = new Entry("guanlan-snapshot", "s1", 1, "长".repeat(100_000), "");
        EntryState state = new EntryState();
        byte[] bytes =
                state.serialize(
                        new BufferedRequestState<>(List.of(wrapped(small), wrapped(large))));
        assertThat(state.deserialize(state.getVersion(), bytes).getBufferedRequestEntries())
                .extracting(RequestEntryWrapper::getRequestEntry)
                .containsExactly(small, large);
    }

    private static RequestEntryWrapper<Entry> wrapped(Entry entry) {
        return new RequestEntryWrapper<>(entry, entry.bytes());
    }

    @Test
    void size_isThatOfUtf8() {
        assertThat(new Entry("i", "d", 1, "aé词😀", "").bytes()).isEqualTo(256 + 1 + 2 + 3 + 4);
    }
}
