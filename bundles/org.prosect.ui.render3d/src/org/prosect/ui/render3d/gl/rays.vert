#version 330 core
out vec2 place;

// one triangle over the whole picture
void main() {
    vec2 corner = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
    place = corner * 2.0 - 1.0;
    gl_Position = vec4(place, 0, 1);
}
