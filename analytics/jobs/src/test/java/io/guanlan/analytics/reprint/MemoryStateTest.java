package io.guanlan.analytics.reprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryStateTest {

    private static Member member(int i) {
        return new Member("id" + i, "id" + i / 2, new byte[] {(byte) i, 2}, new int[] {i, -i});
    }

    @Test
    void memory_writtenAndRead_isTheSame() throws Exception {
        Memory memory = new Memory(5000);
        memory.putAll(IntStream.range(0, 6000).mapToObj(MemoryStateTest::member).toList());
        Memory restored = new Memory(5000);
        for (byte[] chunk : MemoryState.write(memory.members())) {
            restored.putAll(MemoryState.read(chunk));
        }
        assertThat(restored.members())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(memory.members());
        assertThat(restored.candidates(member(5999)).mapToObj(restored::at))
                .extracting(Member::id)
                .containsExactly("id5999");
    }

    @Test
    void emptyMemory_hasNoChunks() throws Exception {
        assertThat(MemoryState.write(List.of())).isEmpty();
    }

    @Test
    void chunk_ofUnknownVersion_isRefused() {
        assertThatThrownBy(() -> MemoryState.read(new byte[] {9, 0, 0, 0, 0}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unknown version 9");
    }
}
