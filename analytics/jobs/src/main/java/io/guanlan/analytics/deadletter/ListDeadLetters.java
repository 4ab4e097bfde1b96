package io.guanlan.analytics.deadletter;

import io.guanlan.analytics.io.Delivery;
import io.guanlan.analytics.io.Message;
import io.guanlan.analytics.io.StoreAccess;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.wire.MalformedMessageException;
import io.guanlan.indices.wire.MessageCodec;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.metrics.Counter;
import org.jspecify.annotations.Nullable;

/** Brings dead letters of crawler and importer to the list; an unreadable one becomes its own. */
public final class ListDeadLetters extends RichMapFunction<Message, Delivery> {

    private static final long serialVersionUID = 1L;

    private final StoreAccess access;

    private transient @Nullable Store store;
    private transient @Nullable DeadLetterRepository letters;
    private transient @Nullable Counter dead;

    /** Knows the store's index names but does not talk to it. */
    public ListDeadLetters(StoreAccess access) {
        this.access = access;
    }

    @Override
    public void open(OpenContext context) {
        store = access.open();
        letters = new DeadLetterRepository(store);
        dead = getRuntimeContext().getMetricGroup().counter("deadLetters");
    }

    @Override
    public Delivery map(Message message) {
        Objects.requireNonNull(dead).inc();
        return new Delivery(Objects.requireNonNull(letters).toWrite(letter(message)), "");
    }

    private static DeadLetter letter(Message message) {
        try {
            return MessageCodec.decodeDead(message.value());
        } catch (MalformedMessageException e) {
            return Failures.undecodable(message, e);
        }
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
