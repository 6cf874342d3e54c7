#version 330 core
in vec4 paint;
out vec4 light;
uniform bool behind;
uniform sampler2D before;

void main() {
    if (behind && gl_FragCoord.z <= texelFetch(before, ivec2(gl_FragCoord.xy), 0).r + 1e-6) {
        discard;
    }
    light = paint;
}
