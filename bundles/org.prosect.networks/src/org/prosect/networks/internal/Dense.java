package org.prosect.networks.internal;

import org.prosect.nn.Layers;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** Linear layers and attention over tokens. */
public final class Dense {

    private final NetworkBuilder net;
    private final Layers layers;

    public Dense(NetworkBuilder net) {
        this.net = net;
        this.layers = new Layers(net);
    }

    /** Over the last axis, as one matrix product: engines are slower with stacks of small ones. */
    public Value linear(String layer, Value x, int out, boolean bias) {
        if (x.rank() == 2) {
            return layers.linear(layer, x, out, bias);
        }
        Value y = layers.linear(layer, net.reshape(x, -1, x.size(-1)), out, bias);
        return net.reshape(y, x.shape().with(-1, out).toArray());
    }

    /** linear, exact GELU, linear back to the width of x. */
    public Value geluMlp(String first, String second, Value x, int hidden) {
        Value flat = net.reshape(x, -1, x.size(-1));
        Value y = linear(second, net.gelu(linear(first, flat, hidden, true)), x.size(-1), true);
        return net.reshape(y, x.shape().toArray());
    }

    /** softmax(logits) · v over matrices, where logits = q · kᵀ come in; (…, queries, keys) by (…, keys, width). */
    public Value attend(Value logits, Value v) {
        return net.matMul(net.softmax(logits, -1), v);
    }

    /** a · bᵀ of the last two axes. */
    public Value similarity(Value a, Value b) {
        int[] order = new int[b.rank()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        order[order.length - 2] = order.length - 1;
        order[order.length - 1] = order.length - 2;
        return net.matMul(a, net.transpose(b, order));
    }

    /** One of three parts (3, n, heads, tokens, width) as (n · heads, tokens, width). */
    public Value part(Value parts, int which) {
        return net.reshape(net.slice(parts, 0, which, which + 1), parts.size(1) * parts.size(2), parts.size(3), parts.size(4));
    }
}
